import { performance } from 'node:perf_hooks'
import { learningTrust } from '../src/authority/profiles/learning-trust.ts'
import { termsOf } from '../src/authority/terms.ts'
import { addDays, day } from '../src/kernel/day.ts'
import { planTerm } from '../src/reviews/planner/plan-term.ts'
import type { PlannedRow } from '../src/reviews/planner/queries.ts'
import type { Row } from './row.ts'

const reviews = 1_500
const schools = 70

/** How long the planner takes to lay out all reviews of an autumn: half of them of children who change school. */
export async function measure(): Promise<Row[]> {
  const term = termsOf(learningTrust.closures).find(t => t.id === 'autumn-2026')
  if (term === undefined) throw new Error('The calendar has no autumn of 2026')
  const rows = Array.from({ length: reviews }, (_, n) => rowOf(n))
  const sittings = Array.from({ length: 12 }, (_, n) => addDays(day('2026-09-10'), n * 14))
  const times: number[] = []
  let planned = 0
  for (let run = 0; run < 5; run++) {
    const began = performance.now()
    const plan = planTerm(rows, learningTrust, {
      term,
      today: day('2026-07-20'),
      sittings,
      officers: ['marcus', 'leyla'],
    })
    times.push(performance.now() - began)
    planned = plan.reviews.filter(review => review.planned.meeting !== null).length
  }
  if (planned < reviews * 0.9) throw new Error(`Only ${planned} of ${reviews} reviews were given a day`)
  return [
    {
      name: `The planner lays out ${reviews.toLocaleString('en-GB')} reviews`,
      value: Math.round(times.sort((a, b) => a - b)[2] ?? 0) / 1000,
      unit: 'seconds',
      target: 3,
      better: 'lower',
    },
  ]
}

function rowOf(n: number): PlannedRow {
  const changes = n % 2 === 0
  return {
    case_id: `K${String(n).padStart(5, '0')}`,
    child_name: `Child ${n}`,
    born_on: day('2016-03-01'),
    setting_id: `1${String((n * 7) % schools).padStart(5, '0')}`,
    setting_name: `School ${(n * 7) % schools}`,
    setting_kind: n % 9 === 0 ? 'special' : 'mainstream',
    easting: 533_000 + ((n * 37) % schools) * 60,
    northing: 183_000 + ((n * 53) % schools) * 70,
    due_on: addDays(day('2026-10-01'), (n * 11) % 90),
    meeting_on: n % 5 === 0 ? addDays(day('2026-09-21'), (n * 3) % 80) : null,
    meeting_at: n % 5 === 0 ? '10:00' : null,
    minutes: n % 5 === 0 ? 60 : null,
    held_on: null,
    transfers_to: changes ? 'secondary' : null,
    settle_by: changes ? day('2027-02-14') : null,
    complex: n % 13 === 0 ? 'The family and the school disagree' : null,
    attends: [],
  }
}
