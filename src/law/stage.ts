import type { Answered } from './answer.ts'
import { type FactRules, says } from './compile.ts'
import type { StageRule } from './pack.ts'
import { type Before, type Happened, oldestOpenRequest, type Run } from './run.ts'

/** Brings the case to the stage that a fact brings it to. */
export function moveStage(run: Run, rules: FactRules, happened: Happened, answered: Answered, before: Before): void {
  for (const rule of rules.stages) {
    if (!applies(rule, run, happened, answered, before)) continue
    run.stage = rule.to ?? run.stage
    if (rule.planInForce !== undefined) run.planInForce = rule.planInForce
    if (rule.agreement !== undefined) run.agreed = rule.agreement
    return
  }
}

function applies(rule: StageRule, run: Run, happened: Happened, answered: Answered, before: Before): boolean {
  if (!says(happened.fact, rule.saying)) return false
  if (rule.noPlanInForce && run.planInForce) return false
  if (rule.unlessUnderWay && before.wasUnderWay) return false
  if (rule.unlessStage?.includes(run.stage)) return false
  if (rule.onlyStage !== undefined && !rule.onlyStage.includes(run.stage)) return false
  if (rule.beforeAgreement && run.agreed) return false
  if (rule.whenRequestGoes && !answered.tookRequest) return false
  return !rule.whenLastRequestGoes || (answered.tookRequest && oldestOpenRequest(run) === null)
}
