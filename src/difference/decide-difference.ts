import type { DiffersWith, SettlingStep } from '../authority/difference-policy.ts'
import type { Case } from '../case/case.ts'
import { type Difference, differencesOf, nextNumber, stepsUnderWay } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import type { FurtherSays } from '../record/further-facts.ts'

type Raised = FurtherSays<'difference.raised'>
type Held = FurtherSays<'difference.step-held'>

export interface Raising {
  with: DiffersWith
  who: string
  matter: Raised['matter']
  words: string
  wants: string
  /** The number on the record of what it came up in. */
  source: number | null
  on: Day
}

/** A point of difference is on the case from the day they differ. */
export function decideRaise(theCase: Case, raising: Raising): Decision {
  const { on, source, ...says } = raising
  const from = source === null ? undefined : theCase.facts.find(fact => fact.position === source)
  if (source !== null && from === undefined) return refuse('Choose what it came up in', 'source')
  if (from !== undefined && on < from.on)
    return refuse(`What it came up in is of ${longDay(from.on)}: they differ since that day or later`, 'on')
  return {
    record: [
      {
        name: 'difference.raised',
        on,
        about: `difference:${nextNumber(theCase, 'difference')}`,
        says: { ...says, ...(source === null ? {} : { source }) },
      },
    ],
  }
}

/** Something is offered that needs no day: more support, another school, a changed sentence. */
export function decideOffer(
  theCase: Case,
  number: number,
  offer: { on: Day; what: string; answer: 'accepted' | 'declined' | 'awaited'; words: string | null },
): Decision {
  const open = openOne(theCase, number, offer.on)
  if ('refused' in open) return open
  const { what, answer, words } = offer
  return { record: [about(open, 'difference.offered', offer.on, { what, answer, ...(words !== null && { words }) })] }
}

/** They ask for a step, or we offer one. Mediation that the family asks for starts its own time where the law knows it. */
export function decideAsk(
  theCase: Case,
  number: number,
  asked: { on: Day; step: SettlingStep; by: 'them' | 'us'; words: string | null },
): Decision {
  const open = openOne(theCase, number, asked.on)
  if ('refused' in open) return open
  const { step, by, words, on } = asked
  const under = stepsUnderWay(open).find(s => s.step === step)
  if (under !== undefined) return refuse('This is under way already. Record what comes of it first', 'step')
  const law = step === 'mediation' && by === 'them' && knowsMediation(theCase)
  return {
    record: [
      about(open, 'difference.step-asked', on, { step, by, ...(words !== null && { words }) }),
      ...(law ? [about(open, 'mediation.requested', on)] : []),
    ],
  }
}

export interface Arranging {
  step: SettlingStep
  happensOn: Day
  at: string | null
  place: string
  provider: string | null
  attends: string
}

/** A day is found for a step; a second day takes the place of the first. */
export function decideArrange(theCase: Case, number: number, arranging: Arranging, today: Day): Decision {
  const open = openOne(theCase, number, today)
  if ('refused' in open) return open
  const { step, happensOn, at, place, provider, attends } = arranging
  if (step !== 'meeting' && provider === null)
    return refuse('Enter who leads it: somebody who has not worked on the case', 'provider')
  return {
    record: [
      about(open, 'difference.step-arranged', today, {
        step,
        happensOn,
        place,
        attends,
        ...(at !== null && { at }),
        ...(provider !== null && { provider }),
      }),
    ],
  }
}

export interface Holding {
  step: SettlingStep
  on: Day
  with: string
  words: string
  result: Held['result']
  next: string | null
  /** What was agreed with the force of an order of the Tribunal, where the law gives mediation that force. */
  order: string | null
}

/** What came of a step. What is settled ends the difference; an agreement that the Tribunal could order starts the same days. */
export function decideHeld(theCase: Case, number: number, held: Holding): Decision {
  const open = openOne(theCase, number, held.on)
  if ('refused' in open) return open
  const { step, on, words, result, next, order } = held
  const under = stepsUnderWay(open).find(s => s.step === step)
  const since = under?.arranged?.on ?? under?.asked?.on
  if (since !== undefined && on < since) {
    const what = under?.arranged == null ? 'asked for or offered' : 'arranged'
    return refuse(`It was ${what} on ${longDay(since)}: this was that day or later`, 'on')
  }
  const took = result !== 'did-not-happen'
  const mediated = step === 'mediation' && knowsMediation(theCase)
  if (order !== null && (!mediated || !took))
    return refuse('Only what was agreed in a mediation that took place has the force of an order', 'order')
  if (took && result !== 'settled' && next === null)
    return refuse('Say what the next step is, since it is not settled', 'next')
  return {
    record: [
      ...(mediated && took && awaitsMediation(theCase, open) ? [about(open, 'mediation.held', on)] : []),
      about(open, 'difference.step-held', on, {
        step,
        with: held.with,
        words,
        result,
        ...(next !== null && { next }),
      }),
      ...(order === null
        ? []
        : [
            { name: 'appeal.conceded', on, says: { order } },
            about(open, 'appeal.ended', on, { how: 'agreed', order, words }),
          ]),
      ...(result === 'settled' ? [about(open, 'difference.settled', on, { how: step, words })] : []),
    ],
  }
}

/** The certificate of the mediation adviser: it may give the family more time to appeal. */
export function decideCertificate(
  theCase: Case,
  number: number,
  certificate: { on: Day; adviser: string; because: 'held' | 'not-wanted' | 'not-arranged' },
): Decision {
  const open = openOne(theCase, number, certificate.on)
  if ('refused' in open) return open
  if (!knowsMediation(theCase)) return refuse('The law of this case knows no certificate')
  if (open.certificate !== null)
    return refuse(`A certificate of ${longDay(open.certificate.on)} is on the record already`, 'on')
  const { on, adviser, because } = certificate
  return {
    record: [
      about(open, 'mediation.certificate-issued', on),
      about(open, 'difference.certificate-noted', on, { adviser, because }),
    ],
  }
}

export function decideNote(theCase: Case, number: number, note: { on: Day; words: string }): Decision {
  const open = openOne(theCase, number, note.on)
  if ('refused' in open) return open
  return { record: [about(open, 'difference.noted', note.on, { words: note.words })] }
}

export function decideSettle(
  theCase: Case,
  number: number,
  settled: { on: Day; how: FurtherSays<'difference.settled'>['how']; words: string },
): Decision {
  const open = openOne(theCase, number, settled.on)
  if ('refused' in open) return open
  const last = lastFactOn(open)
  if (settled.on < last)
    return refuse(`The last thing done about it was on ${longDay(last)}: it was settled that day or later`, 'on')
  return { record: [about(open, 'difference.settled', settled.on, { how: settled.how, words: settled.words })] }
}

/** What was settled may come up again. */
export function decideReopen(theCase: Case, number: number, reopened: { on: Day; because: string }): Decision {
  const difference = differencesOf(theCase).find(d => d.number === number)
  if (difference === undefined || difference.settled === null) return refuse('This difference is open')
  if (reopened.on < difference.settled.on)
    return refuse(`It was settled on ${longDay(difference.settled.on)}: it is open again that day or later`, 'on')
  return { record: [about(difference, 'difference.reopened', reopened.on, { because: reopened.because })] }
}

/** The day of the last fact about a difference: nothing that ends it comes before, or what it ends would never end. */
export function lastFactOn({ facts, raised }: Difference): Day {
  return facts.reduce((last, fact) => (fact.on > last ? fact.on : last), raised.on)
}

/** Whether the law of a case has rules for mediation: certificates, and days to arrange it. */
export function knowsMediation(theCase: Pick<Case, 'law'>): boolean {
  return theCase.law === 'england-ehc-2014'
}

/** The duty to arrange it is there to be met, or was taken away by a certificate. */
function awaitsMediation(theCase: Case, { about: tied }: Difference): boolean {
  return theCase.derived.deadlines.some(d => d.id === 'arrange-mediation' && d.about === tied && d.metOn === null)
}

function openOne(theCase: Case, number: number, on: Day): Difference | Refused {
  const difference = differencesOf(theCase).find(d => d.number === number)
  if (difference === undefined) return refuse('There is no such difference on this case')
  if (difference.settled !== null)
    return refuse(`This difference was settled on ${longDay(difference.settled.on)}. Open it again first`)
  if (on < difference.raised.on)
    return refuse(`They differ since ${longDay(difference.raised.on)}: this was that day or later`, 'on')
  return difference
}

function about(difference: Difference, name: string, on: Day, says?: Record<string, unknown>): NewFact {
  return { name, on, about: difference.about, ...(says === undefined ? {} : { says }) }
}
