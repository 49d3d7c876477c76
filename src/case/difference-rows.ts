import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import { type Appeal, agreementOf, appealsOf, isUnderWay } from './appeals.ts'
import type { Case } from './case.ts'
import { deathOf } from './death.ts'
import { nextOfAppeal, nextOfDifference, panelDayOf } from './difference-next.ts'
import { type Difference, differencesOf } from './differences.ts'

/** What lists read of the differences and appeals of a case. */
export function differenceRows(theCase: Case, profile: Profile) {
  if (deathOf(theCase) !== null) return []
  return [
    ...differencesOf(theCase).map(difference => differenceRow(theCase, difference, profile)),
    ...appealsOf(theCase).map(appeal => appealRow(theCase, appeal)),
  ].sort((a, b) => (a.about < b.about ? -1 : 1))
}

/** Writes them in place of what was there; most cases have none, and are not asked about. */
export async function rewriteDifferences(tx: Tx, theCase: Case, profile: Profile): Promise<void> {
  if (!theCase.record.some(fact => fact.name === 'difference.raised' || fact.name === 'appeal.lodged')) return
  await tx.deleteFrom('difference').where('case_id', '=', theCase.caseId).execute()
  const rows = differenceRows(theCase, profile)
  if (rows.length > 0) await tx.insertInto('difference').values(rows).execute()
}

function differenceRow(theCase: Case, difference: Difference, profile: Profile) {
  const next = nextOfDifference(theCase, difference, profile)
  const { says, raised, settled } = difference
  const agreed = agreementOf(theCase, difference)
  return {
    case_id: theCase.caseId,
    about: difference.about,
    kind: 'difference',
    differs_with: says.with as string,
    matter: says.matter as string,
    since: raised.on as string,
    open: settled === null || (agreed !== null && agreed.open.length > 0),
    ended_on: (settled?.on ?? null) as string | null,
    next_on: (next?.on ?? null) as string | null,
    next_what: next?.what ?? null,
    next_whose: (next?.whose ?? null) as string | null,
    // What is arranged lies ahead; nobody has acted on it yet.
    acted_on: difference.facts.reduce((last, fact) => (fact.on > last ? fact.on : last), raised.on) as string,
    dispute: settled === null && profile.differences.panelWith.includes(says.with),
    panel_from: panelDayOf(theCase, difference, profile) as string | null,
    registered_as: null as string | null,
    hearing_on: null as string | null,
    attends: null as string | null,
    order_made: agreed?.order ?? null,
    comply_by: (agreed?.open.find(d => d.id === 'comply-with-order')?.dueOn ?? null) as string | null,
  }
}

function appealRow(theCase: Case, appeal: Appeal): ReturnType<typeof differenceRow> {
  const next = nextOfAppeal(theCase, appeal)
  const { ended, hearing } = appeal
  return {
    case_id: theCase.caseId,
    about: appeal.about,
    kind: 'appeal',
    differs_with: 'parents',
    matter: appeal.against === '' ? 'other' : appeal.against,
    since: appeal.lodged.on,
    open: isUnderWay(appeal),
    ended_on: ended?.on ?? null,
    next_on: next?.on ?? null,
    next_what: next?.what ?? null,
    next_whose: next?.whose ?? null,
    acted_on: appeal.facts.reduce((last, fact) => (fact.on > last ? fact.on : last), appeal.lodged.on),
    dispute: false,
    panel_from: null,
    registered_as: appeal.says?.number ?? null,
    hearing_on: hearing?.on ?? null,
    attends: hearing?.attends?.who ?? null,
    order_made: ended?.order ?? null,
    comply_by: ended?.duties.find(d => d.id === 'comply-with-order' && d.metOn === null && !d.takenAway)?.dueOn ?? null,
  }
}
