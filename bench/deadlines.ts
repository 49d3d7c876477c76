import { addDays, type Day, day } from '../src/kernel/day.ts'
import { derive, type LawRecord } from '../src/law/derive.ts'
import type { Fact, LawId } from '../src/record/facts.ts'
import type { Row } from './row.ts'

const factsInCase = 40
const casesMeasured = 6000

/** Cases of 40 facts derived in a second on one core. */
export async function measure(): Promise<Row[]> {
  const cases = Array.from({ length: casesMeasured }, (_, index) => caseOf40(index))
  for (const record of cases.slice(0, 2000)) mustDerive(record)
  const best = Math.max(...[1, 2, 3].map(() => casesInASecond(cases)))
  return [
    {
      name: 'Cases of 40 facts derived on one core',
      value: Math.round(best),
      unit: 'cases a second',
      target: 20_000,
      better: 'higher',
    },
  ]
}

function casesInASecond(cases: readonly LawRecord[]): number {
  const began = process.cpuUsage()
  let deadlines = 0
  for (const record of cases) deadlines += mustDerive(record)
  // Seconds of one core, whatever else the machine is doing meanwhile.
  const { user, system } = process.cpuUsage(began)
  const seconds = (user + system) / 1_000_000
  if (deadlines === 0) throw new Error('nothing was derived')
  return cases.length / seconds
}

function mustDerive(record: LawRecord): number {
  const outcome = derive(record)
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems[0]))
  return outcome.ok.deadlines.length
}

const laws: readonly LawId[] = ['england-statements-2001', 'england-ehc-2014', 'northern-ireland-2005']

/** A request, its assessment and plan, and years of reviews, begun on a day of its own. */
function caseOf40(index: number): LawRecord {
  const law = laws[index % 3] ?? 'england-ehc-2014'
  const begins = addDays(day(law === 'england-ehc-2014' ? '2015-01-05' : '2006-01-09'), (index * 7) % 1500)
  const facts = law === 'england-ehc-2014' ? ehcRequest(begins) : statementRequest(begins)
  for (let review = 1; facts.length < factsInCase; review++) {
    facts.push(...yearlyReview(begins, review, law).slice(0, factsInCase - facts.length))
  }
  return { law, child: { bornOn: '2000-03-02' }, closures: [{ from: '2008-07-21', reopens: '2008-09-03' }], facts }
}

const at = (begins: Day, days: number): Day => addDays(begins, days)

function advice(begins: Day, days: number): Fact[] {
  return ['parent', 'education', 'medical', 'psychology', 'social-care', 'other'].flatMap((from, order): Fact[] => [
    { name: 'advice.requested', on: at(begins, days), says: { from } },
    { name: 'advice.received', on: at(begins, days + 30 + order), says: { from } },
  ])
}

function statementRequest(begins: Day): Fact[] {
  return [
    { name: 'assessment.requested', on: begins, says: { by: 'parent' } },
    { name: 'assessment.agreed', on: at(begins, 35), says: { reasons: 'The criteria are met' } },
    ...advice(begins, 36),
    { name: 'meeting.held', on: at(begins, 90), says: { kind: 'parents' } },
    { name: 'assessment.completed', on: at(begins, 100) },
    { name: 'plan.proposed', on: at(begins, 112) },
    { name: 'plan.finalised', on: at(begins, 160), says: { setting: '100279' } },
  ]
}

function ehcRequest(begins: Day): Fact[] {
  return [
    { name: 'assessment.requested', on: begins, says: { by: 'school' } },
    { name: 'assessment.agreed', on: at(begins, 35), says: { reasons: 'The criteria are met' } },
    ...advice(begins, 36),
    { name: 'meeting.held', on: at(begins, 90), says: { kind: 'parents' } },
    { name: 'plan.proposed', on: at(begins, 98) },
    { name: 'plan.finalised', on: at(begins, 130), says: { setting: '100279' } },
  ]
}

function yearlyReview(begins: Day, review: number, law: LawId): Fact[] {
  const about = `review:${review}`
  const held = 130 + review * 340
  const told: Fact = { name: 'review.notified', on: at(begins, held + 26), about }
  return [
    { name: 'review.planned', on: at(begins, held - 40), about, says: { meetingOn: at(begins, held) } },
    { name: 'review.papers-sent', on: at(begins, held - 15), about },
    { name: 'review.held', on: at(begins, held), about },
    { name: 'review.reported', on: at(begins, held + 8), about },
    { name: 'review.decided', on: at(begins, held + 20), about, says: { outcome: 'maintain' } },
    law === 'england-ehc-2014'
      ? {
          name: 'phase-transfer.planned',
          on: at(begins, held + 21),
          about,
          says: { to: 'secondary', startsOn: at(begins, held + 300) },
        }
      : told,
    ...(law === 'england-ehc-2014' ? [{ name: 'phase-transfer.settled', on: at(begins, held + 60), about }] : []),
  ]
}
