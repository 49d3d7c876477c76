import type { Case } from '../case/case.ts'
import { placementNamed, placementNow } from '../case/placements.ts'
import { planInForce } from '../case/plan-in-force.ts'
import { dayDone } from '../case/sending.ts'
import type { Phase } from '../case/transfers.ts'
import { addMonths, type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, dayField, depending, form, longText, text } from '../web/form.ts'

const phases: readonly { value: Phase; text: string }[] = [
  { value: 'primary', text: 'Primary' },
  { value: 'secondary', text: 'Secondary' },
  { value: 'post-16', text: 'After 16' },
]

export function planForm(today: Day) {
  const earliest = addMonths(today, -12)
  return form({
    from: choice({
      label: 'From',
      choices: [{ value: 'other', text: 'Early years, or another phase' }, ...phases],
      required: 'Choose the phase the child is in now',
      look: { as: 'radios' },
    }),
    to: choice({
      label: 'To',
      choices: [...phases, { value: 'other', text: 'Another phase', hint: 'Junior or middle school, for example' }],
      required: 'Choose the phase the child moves to',
      look: { as: 'radios' },
    }),
    startsOn: dayField({
      label: 'Day the child begins there',
      hint: 'The first day of the next school year, as a rule.',
      required: 'Give the day on which the child begins there',
      notBefore: { day: earliest, because: `A move of before ${longDay(earliest)} is past: record where the child is` },
      notAfter: { day: addMonths(today, 36), because: 'A move is planned three years ahead at most' },
    }),
    words: longText({ label: 'Note', look: { rows: 3 } }),
  })
}

export function preferenceForm(theCase: Case, today: Day) {
  const people = theCase.people
    .filter(p => p.until === null && p.parentalResponsibility)
    .map(p => ({ value: p.name, text: `${p.name}, ${p.relation}` }))
  const child = theCase.child.knownAs ?? theCase.child.givenName
  return form(
    {
      on: dayDone('Day they told us', 'Give the day on which they told us', today),
      from: choice({
        label: 'Who told us',
        choices: [...people, { value: child, text: child }, { value: 'other', text: 'Somebody else' }],
        required: 'Choose who told us',
        look: { as: 'radios' },
      }),
      other: depending(text({ label: 'Name of somebody else' })),
      name: text({
        label: 'School or other setting they prefer',
        hint: 'Its name as the register has it links it to the register.',
        required: 'Write the school or other setting they prefer',
      }),
      because: longText({ label: 'Why', hint: 'In their own words.', look: { rows: 4 } }),
    },
    values =>
      values.from === 'other' && values.other === null
        ? [{ field: 'other', because: 'Write the name of whoever told us' }]
        : [],
  )
}

/** The settings that the record names for this child, each once. */
export function knownSettings(theCase: Case): { value: string; text: string }[] {
  const known = new Map<string, string>()
  for (const placement of [placementNamed(theCase), placementNow(theCase)]) {
    if (placement?.setting != null) known.set(placement.setting, placement.name)
  }
  const written = planInForce(theCase)?.version?.content.placement
  if (written?.setting != null) known.set(written.setting, written.name ?? written.setting)
  if (theCase.setting !== null) known.set(theCase.setting.settingId, theCase.setting.name)
  return [...known].map(([value, words]) => ({ value, text: words }))
}

export function settleForm(theCase: Case, today: Day) {
  const { document } = packs[theCase.law].words
  const named = `Day it was settled that the ${document} names it`
  return form({
    setting: choice({
      label: `The next setting, as the ${document} in force names it`,
      choices: [...knownSettings(theCase), { value: 'type-only', text: 'It names a type of setting only' }],
      required: 'Choose the next setting',
      look: { as: 'radios' },
    }),
    on: dayDone(named, 'Give the day', today),
  })
}

export function withdrawForm() {
  return form({
    because: longText({
      label: 'Why the child does not move then',
      hint: 'Stays a year longer, moves away, stays at a school for all ages and the plan says so.',
      required: 'Say why the child does not move then',
      look: { rows: 4 },
    }),
  })
}
