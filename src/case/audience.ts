import { addMonths, type Day } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { type Case, latest, restrictedTo } from './case.ts'

/** Who outside the section (or, for a restricted case, in it) may see a case: a stable group, and the fact that says why. */
export interface Audience {
  party: string
  because: string
  sees: string
  since: Day
}

export function audienceOf(theCase: Case, today: Day): Audience[] {
  const audience: Audience[] = []
  const { document } = packs[theCase.law].words
  for (const person of theCase.people) {
    if (!person.parentalResponsibility || person.until !== null) continue
    audience.push({
      party: `person:${person.personId}`,
      because: `Has parental responsibility${person.because === null ? '' : `: ${person.because}`}`,
      sees: person.keptApart
        ? `Their own page, letters and ${document}; no address of the other parent`
        : `Their own page, letters and ${document}`,
      since: person.since,
    })
  }
  const { bornOn } = theCase.child
  // Rights under the 2014 Act are the young person's own after compulsory school age; the page is theirs from sixteen.
  const sixteenOn = bornOn === null ? null : addMonths(bornOn, 16 * 12)
  if (theCase.law === 'england-ehc-2014' && sixteenOn !== null && sixteenOn <= today) {
    audience.push({
      party: `person:${theCase.child.personId}`,
      because: 'Is the young person, aged 16 or over',
      sees: `Their own page, letters and ${document}`,
      since: sixteenOn,
    })
  }
  if (theCase.setting !== null) {
    audience.push({
      party: `setting:${theCase.setting.settingId}`,
      because: `The child attends ${theCase.setting.name}`,
      sees: `Stage, dates, the advice it gave, the ${document}`,
      since: theCase.setting.since,
    })
  }
  const named = restrictedTo(theCase)
  const since = latest(theCase, 'case.restricted')?.on ?? today
  for (const accountId of named ?? []) {
    audience.push({
      party: `staff:${accountId}`,
      because: 'Named staff of a restricted case',
      sees: 'Everything',
      since,
    })
  }
  return audience
}
