import type { TravelPolicy } from '../authority/travel-policy.ts'
import type { Tx } from '../database/transaction.ts'
import type { Case } from './case.ts'
import { deathOf } from './death.ts'
import { appealWaiting, applicationWaiting, type Provision, type Travel, travelOf } from './travel.ts'
import { nextStep, trainingNow } from './travel-training.ts'

/** How travel stands on a case; null where nothing of it is on the record. */
export function travelRow(theCase: Case) {
  if (!hasTravelFacts(theCase) || deathOf(theCase) !== null) return null
  const travel = travelOf(theCase)
  const waiting = applicationWaiting(travel)
  const training = trainingNow(travel.trainings)
  return {
    case_id: theCase.caseId,
    state: stateOf(travel),
    in_plan: travel.inPlan !== null,
    applied_on: travel.applications.at(-1)?.fact.on ?? null,
    decide_by: waiting?.says.decideBy ?? null,
    decided_on: travel.decision?.fact.on ?? null,
    day: travel.decision?.day ?? null,
    answer_by: appealWaiting(travel)?.appeal.says.answerBy ?? null,
    questions: travel.questions.map(q => q.what),
    asks_from: travel.questions.map(q => q.since).sort()[0] ?? null,
    reviewed_on: travel.proformas.at(-1)?.fact.on ?? null,
    training: training !== null,
    step_by: training === null ? null : (nextStep(training)?.by ?? null),
  }
}

/** What is provided, as far as it holds on any day. */
export function provisionRows(theCase: Case, policy: TravelPolicy) {
  // Nobody is fetched any more, and no list gets anything ready.
  if (deathOf(theCase) !== null) return []
  return travelOf(theCase)
    .provisions.filter(p => p.until > p.from)
    .map(provision => ({
      case_id: theCase.caseId,
      position: provision.position,
      mode: provision.says.mode,
      vehicle: provision.vehicle,
      escort: provision.says.escort === 'needed',
      escort_name: provision.escortName,
      lacks: lackingOf(provision, policy),
      days: provision.says.days.length,
      yearly: provision.says.yearly ?? null,
      period: `[${provision.from},${provision.until})`,
    }))
    .sort((a, b) => a.position - b.position)
}

/** What must be known before the child can be fetched, and is not. */
export function lackingOf(provision: Provision, policy: TravelPolicy): ('vehicle' | 'escort')[] {
  const lacks: ('vehicle' | 'escort')[] = []
  if (policy.modes.find(m => m.id === provision.says.mode)?.needsVehicle && provision.vehicle === null)
    lacks.push('vehicle')
  if (provision.says.escort === 'needed' && provision.escortName === null) lacks.push('escort')
  return lacks
}

/** Writes both in place of what was there; most cases have no travel, and are not asked about. */
export async function rewriteTravel(tx: Tx, theCase: Case, policy: TravelPolicy): Promise<void> {
  if (!theCase.record.some(fact => fact.name.startsWith('travel.'))) return
  const row = travelRow(theCase)
  if (row === null) await tx.deleteFrom('travel').where('case_id', '=', theCase.caseId).execute()
  else {
    const { case_id: _caseId, ...changing } = row
    await tx
      .insertInto('travel')
      .values(row)
      .onConflict(c => c.column('case_id').doUpdateSet(changing))
      .execute()
  }
  await tx.deleteFrom('travel_provision').where('case_id', '=', theCase.caseId).execute()
  const provisions = provisionRows(theCase, policy)
  if (provisions.length > 0) await tx.insertInto('travel_provision').values(provisions).execute()
}

function hasTravelFacts(theCase: Case): boolean {
  return theCase.facts.some(fact => fact.name.startsWith('travel.') || fact.name.startsWith('travel-training.'))
}

function stateOf(travel: Travel): string {
  if (applicationWaiting(travel) !== null) return 'waits'
  return travel.decision?.outcome ?? (travel.inPlan === null ? 'none' : 'in-plan')
}
