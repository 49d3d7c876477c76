import type { Case } from '../case/case.ts'
import { evidenceOf } from '../case/evidence.ts'
import { loadCase } from '../case/load.ts'
import type { At, Program } from '../case/program.ts'
import { areasOf, criteriaFor, setInForce } from '../case/weighing.ts'
import { decisionForm } from './decision-form.ts'

/** Everything the decision on a case is made from, loaded once for the form and once for the page. */
export function decisionOf(program: Program, at: At, theCase: Case) {
  const set = setInForce(program.profile, at.today)
  const areas = areasOf(theCase, program.profile, at.query.also)
  const criteria = criteriaFor(set, areas)
  const evidence = evidenceOf(theCase, program.profile)
  const form = decisionForm({ theCase, criteria, evidence, today: at.today })
  return { set, areas, criteria, evidence, form }
}

export async function formOfDecision(program: Program, at: At) {
  return at.work(async tx => {
    const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
    return theCase === null ? null : decisionOf(program, at, theCase).form
  })
}
