import { type Case, factsNamed, latest, requestUnderWay } from '../../case/case.ts'
import type { Decision } from '../../case/handle.ts'
import { type Day, dayInLondon, longDay } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import type { NewFact } from '../../record/append.ts'
import type { SettledFact } from '../../record/settle.ts'
import { whyClosed } from './decide-presence.ts'
import { type Item, type Recommendation, recommendationOn, type Sitting, weighsPlacements } from './sitting.ts'

/** Whether the sitting as a whole can be closed; its cases have their own answers. */
export function decideClosing(sitting: Sitting, mayClose: boolean, today: Day): { closes: true } | Refused {
  const over = whyClosed(sitting)
  if (over !== null) return refuse(over)
  if (sitting.state === 'planned') return refuse('The sitting was not opened: say first who is here')
  if (!mayClose) return refuse('The clerk closes a sitting, or whoever has the chair where that is staff')
  if (sitting.hidden > 0) return refuse(hiddenWords(sitting.hidden))
  return sitting.sitsOn > today ? refuse(`The panel sits on ${longDay(sitting.sitsOn)}`) : { closes: true }
}

/** Closed past a case that somebody cannot see, the sitting would leave it unheard for good. */
export function hiddenWords(hidden: number): string {
  const cases = hidden === 1 ? 'One case on the agenda is' : `${hidden} cases on the agenda are`
  return `${cases} restricted to others: one of them closes the sitting, or postpones what you cannot see`
}

/**
 * What a sitting that is closed leaves on one of its cases: what was recommended, what the authority has decided of it, who
 * declared an interest; or that it was postponed. What a sitting that was opened again had recorded before is put right by a
 * correction and never told twice.
 */
export function decideClosingOf(theCase: Case, sitting: Sitting, item: Item, today: Day): Decision {
  const interests = interestFacts(theCase, sitting)
  const before = factsNamed(theCase, 'panel.discussed').find(f => f.says.sitting === sitting.sittingId) ?? null
  if (item.state === 'postponed') {
    return {
      record: [...interests, ...postponedFact(theCase, sitting, item), ...putRight(sitting, before, null, today)],
    }
  }
  const recommendation = recommendationOn(sitting, item.caseId)
  if (recommendation === null) return refuse('Nothing was recommended, and it was not postponed')
  const whyNot = whyNotClosed(theCase, sitting, recommendation)
  if (whyNot !== null) return refuse(whyNot)
  const discussed = discussedFact(sitting, recommendation)
  const first = before === null ? [discussed] : putRight(sitting, before, discussed, today)
  return { record: [...interests, ...first, ...weighedFact(theCase, recommendation)] }
}

function whyNotClosed(theCase: Case, sitting: Sitting, recommendation: Recommendation): string | null {
  const out = sitting.interests.find(
    i => i.caseId === recommendation.caseId && recommendation.voters.includes(i.accountId),
  )
  if (out !== undefined && recommendation.confirmedBy === null) {
    return `${out.name} voted and then declared an interest: save the recommendation again without that vote`
  }
  if (weighsPlacements(sitting.panel)) return null
  const withdrawn = latest(theCase, 'request.withdrawn')
  const request = requestUnderWay(theCase)
  if (request === null) return 'There is no request on this case for a panel to discuss'
  return withdrawn !== null && withdrawn.on >= request.on && theCase.derived.stage === 'withdrawn'
    ? `The request was withdrawn on ${longDay(withdrawn.on)}: postpone the case with that as the reason`
    : null
}

function discussedFact(sitting: Sitting, recommendation: Recommendation): NewFact {
  const { recommends, reasons, conditions, dissent } = recommendation
  const pack = sitting.packs.filter(p => p.cases.includes(recommendation.caseId)).at(-1)
  return {
    name: 'panel.discussed',
    on: sitting.sitsOn,
    says: {
      panel: sitting.panel.id,
      recommends,
      notes: reasons,
      sitting: sitting.sittingId,
      ...(pack !== undefined && { pack: pack.packNo }),
      ...(conditions !== null && { conditions }),
      ...(dissent !== null && { dissent }),
    },
  }
}

/** The decision of the authority, which waits for its notice: the day of the notice stops the clock, and not this one. */
export function weighedFact(theCase: Case, recommendation: Recommendation): NewFact[] {
  const { decides, confirmedAt, criteria, answers, support } = recommendation
  if ((decides !== 'assess' && decides !== 'refuse') || confirmedAt === null || criteria === null) return []
  const on = dayInLondon(confirmedAt)
  const says = {
    outcome: decides,
    criteria,
    answers: answers.map(a => ({ ...a, evidence: [...a.evidence] })),
    decidedBy: decidedBy(recommendation),
    ...(decides === 'refuse' && support !== null && { support }),
  }
  const told = factsNamed(theCase, 'assessment.weighed').some(
    f => f.on === on && f.says.decidedBy === says.decidedBy && f.says.outcome === decides,
  )
  return told || theCase.derived.deadlines.every(d => d.id !== 'decide-whether-to-assess' || d.metOn !== null)
    ? []
    : [{ name: 'assessment.weighed', on, says }]
}

export function decidedBy({ confirmedByName, confirmedByTitle }: Recommendation): string {
  return `${confirmedByName}, ${(confirmedByTitle ?? '').toLowerCase()}`
}

function interestFacts(theCase: Case, sitting: Sitting): NewFact[] {
  const withdrawn = sitting.withdrawn.filter(i => i.caseId === theCase.caseId)
  const declared = [...withdrawn, ...sitting.interests.filter(i => i.caseId === theCase.caseId)]
  const fact = (name: string, who: string, because: string) => ({
    name,
    on: sitting.sitsOn,
    says: { sitting: sitting.sittingId, who, because },
  })
  const told = [...factsNamed(theCase, 'interest.declared'), ...factsNamed(theCase, 'interest.withdrawn')]
  return [
    ...declared.map(i => fact('interest.declared', i.name, i.because)),
    ...withdrawn.map(i => fact('interest.withdrawn', i.name, i.withdrawnBecause)),
  ].filter(
    (one, place, all) =>
      !told.some(f => f.name === one.name && same(f.says, one.says)) &&
      all.findIndex(other => other.name === one.name && same(other.says, one.says)) === place,
  )
}

function postponedFact(theCase: Case, sitting: Sitting, item: Item): NewFact[] {
  const told = factsNamed(theCase, 'panel.postponed').some(f => f.says.sitting === sitting.sittingId)
  const says = { sitting: sitting.sittingId, because: item.because }
  return told ? [] : [{ name: 'panel.postponed', on: sitting.sitsOn, says }]
}

/** A correction of what an earlier closing recorded, where it is different now. */
function putRight(sitting: Sitting, before: SettledFact | null, right: NewFact | null, today: Day): NewFact[] {
  if (before === null) return []
  if (right !== null && before.on === right.on && same(before.says, right.says ?? {})) return []
  const because = sitting.reopenings.at(-1)?.because ?? 'The sitting was opened again'
  const fact = right === null ? null : { name: right.name, on: right.on, says: right.says ?? {}, further: true }
  return [{ name: 'fact.corrected', on: today, says: { position: before.position, because, fact } }]
}

function same(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const words = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...words].every(word => JSON.stringify(one[word]) === JSON.stringify(other[word]))
}
