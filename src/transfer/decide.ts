import { academicYearOf } from '../authority/school-age.ts'
import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { planInForce } from '../case/plan-in-force.ts'
import { movesOf, type Phase, phaseNames, type Transfer, transfersOf, transferUnderWay } from '../case/transfers.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'

/** A move to the next phase of education, on the record before its day so that the law's own day shows. */
export function decidePlan(
  theCase: Case,
  form: { from: Phase; to: Phase; startsOn: Day; words: string | null },
  today: Day,
): Decision {
  const not = whyNotPlan(theCase)
  if (not !== null) return refuse(not)
  const known = transfersOf(theCase).find(t => academicYearOf(t.startsOn) === academicYearOf(form.startsOn))
  if (known !== undefined) {
    return refuse(
      `A move to ${phaseNames[known.to]} on ${longDay(known.startsOn)} is on the record already`,
      'startsOn',
    )
  }
  const { bornOn } = theCase.child
  const byRule = bornOn !== null && movesOf(bornOn).some(move => move.startsOn === form.startsOn && move.to === form.to)
  return {
    record: [
      { name: 'phase-transfer.planned', on: today, says: { from: form.from, to: form.to, startsOn: form.startsOn } },
      {
        name: 'phase-transfer.noted',
        on: today,
        says: { by: byRule ? 'rule' : 'person', ...(form.words !== null && { words: form.words }) },
      },
    ],
  }
}

/** Why no move can be planned now; null when one can. */
export function whyNotPlan(theCase: Case): string | null {
  if (!hasPlan(theCase)) return `No ${packs[theCase.law].words.document} is in force that could name the next setting`
  const under = transferUnderWay(theCase)
  return under === null
    ? null
    : `The move to ${phaseNames[under.to]} of ${plainDay(under.startsOn)} is not settled yet: one move at a time`
}

/** Which setting the family would have. It may be said again; the last one counts. */
export function decidePreference(
  theCase: Case,
  form: { on: Day; from: string; other: string | null; name: string; because: string | null },
  setting: { id: string; name: string } | null,
): Decision {
  if (transferUnderWay(theCase) === null) return refuse('No move is planned and not settled')
  return {
    record: [
      {
        name: 'preference.recorded',
        on: form.on,
        says: {
          for: 'transfer',
          from: form.from === 'other' ? (form.other ?? '') : form.from,
          ...(setting !== null && { setting: setting.id }),
          name: setting?.name ?? form.name,
          ...(form.because !== null && { because: form.because }),
        },
      },
    ],
  }
}

/** The plan in force names the next setting as it stands: nothing need be amended. */
export function decideSettle(theCase: Case, form: { on: Day; setting: string | null }): Decision {
  const under = transferUnderWay(theCase)
  if (under === null) return refuse('No move is planned and not settled')
  const force = planInForce(theCase)
  if (force === null) return refuse(`No ${packs[theCase.law].words.document} is in force`)
  if (form.on < under.planned.on) {
    return refuse(`The move was planned on ${longDay(under.planned.on)}: it is settled that day or later`, 'on')
  }
  return {
    record: [
      {
        name: 'phase-transfer.settled',
        on: form.on,
        says: { ...(form.setting !== null && { setting: form.setting }) },
      },
    ],
  }
}

/** The child does not move then: what was planned is taken back, and the move is not proposed again. */
export function decideWithdraw(theCase: Case, form: { because: string }, startsOn: Day | null, today: Day): Decision {
  const under: Transfer | null = transferUnderWay(theCase)
  const day = under?.startsOn ?? startsOn
  if (day === null) return refuse('No move is planned, and none follows from the child’s year')
  return {
    record: [
      ...(under === null
        ? []
        : [
            {
              name: 'fact.corrected',
              on: today,
              says: { position: under.planned.position, because: form.because, fact: null },
            },
          ]),
      { name: 'phase-transfer.withdrawn', on: today, says: { startsOn: day, because: form.because } },
    ],
  }
}
