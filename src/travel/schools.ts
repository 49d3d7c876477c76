import type { Case } from '../case/case.ts'
import { placementsOf } from '../case/placements.ts'
import type { Refusal } from '../kernel/result.ts'
import { choice, depending, text } from '../web/form.ts'

/** The schools that travel can be to: where the child is, is named to go, or one by name. */
export function schoolFields(theCase: Case) {
  const schools = schoolsOf(theCase)
  return {
    school: choice({
      label: 'Which school the travel is to',
      choices: [
        ...schools.map(s => ({ value: s.settingId, text: s.name })),
        { value: 'other', text: 'Another school' },
      ],
      required: 'Choose the school',
    }),
    otherSchool: depending(text({ label: 'Name of the other school' })),
  }
}

export function wrongSchool({ school, otherSchool }: { school: string; otherSchool: string | null }): Refusal[] {
  return school === 'other' && otherSchool === null
    ? [{ field: 'otherSchool', because: 'Enter the name of the other school' }]
    : []
}

/** The school as it is kept: by its number where it has one, and by name. */
export function schoolSaid(
  theCase: Case,
  { school, otherSchool }: { school: string; otherSchool: string | null },
): { setting?: string; school: string } {
  const known = schoolsOf(theCase).find(s => s.settingId === school)
  return known === undefined
    ? { school: otherSchool ?? 'the school' }
    : { setting: known.settingId, school: known.name }
}

export function schoolsOf(theCase: Case): { settingId: string; name: string }[] {
  const schools = new Map<string, string>()
  for (const placement of placementsOf(theCase)) {
    if (placement.state === 'named' && placement.setting !== null) schools.set(placement.setting, placement.name)
  }
  if (theCase.setting !== null) schools.set(theCase.setting.settingId, theCase.setting.name)
  return [...schools].map(([settingId, name]) => ({ settingId, name })).reverse()
}
