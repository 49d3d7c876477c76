import type { ComponentChildren } from 'preact'
import type { CriteriaSet } from '../../authority/criteria.ts'
import type { Case } from '../../case/case.ts'
import { type Evidence, evidenceOf } from '../../case/evidence.ts'
import { loadCase } from '../../case/load.ts'
import { putForward } from '../../case/own-part.ts'
import type { At, Program } from '../../case/program.ts'
import { areasOf, criteriaFor, type Numbered, setInForce } from '../../case/weighing.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Form } from '../../web/form.ts'
import { type AlikeDecision, alikeDecisions, loadSitting, noteOf, type PackedPaper, papersOf } from './queries.ts'
import {
  type Answered,
  hasInterest,
  type Item,
  itemOf,
  type Recommendation,
  recommendationOn,
  type Sitting,
  weighsPlacements,
} from './sitting.ts'
import { proposedAnswers, weighingForm } from './weighing-form.ts'

/** A case as it lies before the panel. */
export interface Weighed {
  sitting: Sitting
  item: Item
  theCase: Case
  /** The criteria in force on the day of the sitting; none for a panel that weighs placements. */
  criteria: readonly Numbered[]
  set: CriteriaSet | null
  proposed: readonly Answered[]
  /** Who proposed them. */
  proposedBy: string | null
  recommendation: Recommendation | null
  form: Form
}

/** The case and the sitting, or null where the asker sees one of them not, or is out of the room for this case. */
export async function weighedIn(tx: Tx, program: Program, at: At, sitting: Sitting | null): Promise<Weighed | null> {
  const item = sitting === null ? null : itemOf(sitting, at.params.case ?? '')
  if (sitting === null || item === null || hasInterest(sitting, item.caseId, at.visitor.accountId)) return null
  const theCase = await loadCase(tx, item.caseId, program.profile, at.today)
  if (theCase === null) return null
  const set = weighsPlacements(sitting.panel) ? null : setInForce(program.profile, sitting.sitsOn)
  const criteria = set === null ? [] : criteriaFor(set, areasOf(theCase, program.profile, undefined))
  return {
    sitting,
    item,
    theCase,
    criteria,
    set,
    proposed: proposedAnswers(theCase),
    proposedBy: putForward(theCase).proposed?.recordedBy ?? null,
    recommendation: recommendationOn(sitting, item.caseId),
    form: weighingForm(sitting, criteria),
  }
}

/** What the placement has to show in the room: why it comes to the panel, and its options compared. */
export type OptionsInRoom = (program: Program, at: At, tx: Tx, theCase: Case) => Promise<ComponentChildren>

/** What stands around it: what shows it, what was decided on others, one's own note. */
export interface Beside {
  evidence: readonly Evidence[]
  papers: readonly PackedPaper[]
  alike: readonly AlikeDecision[]
  note: string
}

export async function besideOf(tx: Tx, program: Program, weighed: Weighed): Promise<Beside> {
  const { sitting, theCase, recommendation, proposed } = weighed
  return {
    evidence: evidenceOf(theCase, program.profile),
    papers: await papersOf(tx, sitting.sittingId, theCase.caseId),
    alike:
      weighed.set === null
        ? []
        : await alikeDecisions(tx, theCase.caseId, recommendation === null ? proposed : recommendation.answers),
    note: await noteOf(tx, sitting.sittingId, theCase.caseId),
  }
}

export async function sittingFor(tx: Tx, program: Program, at: At): Promise<Sitting | null> {
  return loadSitting(tx, program, at.params.sitting ?? '')
}

/** The paper itself, at its page; for somebody whose pack lacks a case the pages differ, so the papers as a list. */
export function paperPath(at: At, { sitting }: Weighed, paper: PackedPaper): string {
  const whole = !sitting.interests.some(i => i.accountId === at.visitor.accountId)
  return whole ? `/panels/packs/${paper.packNo}/file#page=${paper.filePage}` : `/panels/packs/${paper.packNo}`
}
