import type { Profile } from '../authority/profile.ts'
import { appealWindows } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { matterWords, stepName, withWords } from '../case/difference-words.ts'
import { type Difference, stepsUnderWay } from '../case/differences.ts'
import { type Day, longDay } from '../kernel/day.ts'

/** What a form is about: with whom, about what, since when. */
export function DifferenceInShort({ difference, profile }: { difference: Difference | null; profile: Profile }) {
  if (difference === null) return null
  const { says, raised } = difference
  return (
    <>
      <p class="govuk-body">
        With {withWords(says.with)} ({says.who}) about {matterWords(says.matter, profile)}, since {longDay(raised.on)}.
      </p>
      <p class="govuk-body sc-lines-kept">{says.words}</p>
    </>
  )
}

export function raiseIntro(profile: Profile) {
  const { quietDays, panelAfterDays } = profile.differences
  const panel = profile.panels.find(p => p.kind === 'placement')?.name
  return (
    <p class="govuk-body">
      A point of difference stays work until it is settled. If nobody does anything about it for {quietDays} days, the
      officer for disagreements is told.
      {panel !== undefined &&
        ` A dispute with the parents or another agency that is not settled after ${panelAfterDays} days goes to the ${panel}.`}
    </p>
  )
}

export function heldIntro(theCase: Case, difference: Difference | null, profile: Profile) {
  const arranged = (difference && stepsUnderWay(difference).findLast(step => step.arranged !== null)) ?? null
  return (
    <>
      <DifferenceInShort difference={difference} profile={profile} />
      {arranged?.arranged != null && (
        <p class="govuk-body">
          {stepName(arranged.step, profile)} was arranged for {longDay(arranged.arranged.says.happensOn as Day)},{' '}
          {arranged.arranged.says.place}.
        </p>
      )}
      {theCase.law === 'england-ehc-2014' && (
        <p class="govuk-body">
          After a mediation the adviser gives the family a certificate within three working days. Record it when you
          have it: it may move the family’s time to appeal.
        </p>
      )}
    </>
  )
}

export function certificateIntro(theCase: Case, difference: Difference | null, profile: Profile) {
  const window = appealWindows(theCase).at(-1)
  return (
    <>
      <DifferenceInShort difference={difference} profile={profile} />
      <p class="govuk-body">
        {window === undefined
          ? 'No decision with a right of appeal is on this record.'
          : `As it stands the family may appeal until ${longDay(window.closesOn)}. The certificate gives them at least one month from its day.`}
      </p>
    </>
  )
}
