import { accountOf } from '../access/visitor.ts'
import { type ConfidentialAddress, confidentialAddresses, confidentialIn } from '../case/confidential.ts'
import { answered, handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import { type MayDecide, mayDecide } from '../case/own-part.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { nameOfSet } from '../case/weighing.ts'
import { isRefused, type Refusal } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { criteriaDownload, criteriaPage } from './criteria-page.tsx'
import { decideProposal, decideWhetherToAssess, isAwaited, type Weighed } from './decide.ts'
import { readWeighed, reasonOf } from './decision-form.ts'
import { decisionOf, formOfDecision } from './decision-of.ts'
import { decisionPage } from './decision-page.tsx'
import { draftForm, dropDraft, keepDraft } from './draft.ts'
import { letterPage, noticesPage } from './notice-pages.tsx'
import { orderedRoutes } from './ordered.tsx'

/** Whether to assess: the criteria, the decision, its notice, and the criteria for anybody to read. */
export function assessmentRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/assessment/decision'
  app.page({ path, may: 'case.read', show: (at, tried) => decisionPage(program, at, tried) })
  app.action({
    path,
    may: 'assessment.decide',
    form: async at => (await formOfDecision(program, at)) ?? notFound,
    show: (at, tried) => decisionPage(program, at, tried),
    act: (at, values) => record(program, at, values),
  })
  app.action({
    path: `${path}/draft`,
    may: 'assessment.decide',
    form: draftForm,
    show: (at, tried) => decisionPage(program, at, tried),
    act: (at, { typed }) =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        if (theCase === null || !isAwaited(theCase)) return notFound
        await keepDraft(tx, at, theCase.caseId, typed)
        return {
          to: `/cases/${theCase.caseId}/assessment/decision${alsoOf(at)}`,
          say: 'Your draft is kept. Nothing is recorded yet.',
        }
      }),
  })
  app.action({
    path: `${path}/propose`,
    may: 'assessment.decide',
    form: draftForm,
    show: (at, tried) => decisionPage(program, at, tried),
    act: async (at, { typed }) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase => {
          const { criteria, set } = decisionOf(program, at, theCase)
          return decideProposal(theCase, criteria, nameOfSet(set), typed, at.today)
        }),
        {
          to: `/cases/${at.params.case}/assessment/decision${alsoOf(at)}`,
          say: 'Your answers are before the panel, beside each criterion. Nothing is decided by that.',
        },
      ),
  })
  orderedRoutes(app, program)
  app.page({ path: '/cases/:case/assessment/notice', may: 'case.read', show: at => noticesPage(program, at) })
  app.page({ path: '/cases/:case/assessment/notice/:person', may: 'case.read', show: at => letterPage(program, at) })
  app.page({ path: '/criteria', may: 'public.read', show: async at => criteriaPage(program, at) })
  app.page({ path: '/criteria/download', may: 'public.read', show: async at => criteriaDownload(program, at) })
}

async function record(program: Program, at: At, values: Record<string, unknown>) {
  const caseId = at.params.case ?? ''
  const handled = await handle(
    program,
    at,
    caseId,
    (theCase, { addresses, may }: { addresses: readonly ConfidentialAddress[]; may: MayDecide }) => {
      const { criteria, set } = decisionOf(program, at, theCase)
      const weighed = readWeighed(values, criteria, nameOfSet(set))
      const given = givesAway(weighed, words => confidentialIn(words, addresses))
      if (given.length > 0) return { refused: given }
      const decided = decideWhetherToAssess(theCase, weighed, at.today, may)
      return isRefused(decided) ? decided : { ...decided, alsoWrite: tx => dropDraft(tx, caseId) }
    },
    async (tx, theCase) => ({
      addresses: await confidentialAddresses(tx, theCase, at.today),
      may: await mayDecide(tx, theCase, accountOf(at.visitor)),
    }),
  )
  return answered(handled, {
    to: `/cases/${caseId}/assessment/notice`,
    say: 'The decision is recorded. Check the notice to each parent, then send it.',
  })
}

/** Reasons go to every parent: no confidential address may stand in them. */
function givesAway(weighed: Weighed, find: (words: string) => string | null): Refusal[] {
  return [
    ...weighed.answers.map(a => ({ field: reasonOf(a.criterion), words: a.reason })),
    { field: 'support', words: weighed.support ?? '' },
  ].flatMap(({ field, words }) => {
    const because = find(words)
    return because === null ? [] : [{ field, because }]
  })
}

/** The areas that were added to the page travel with it. */
function alsoOf(at: At): string {
  return at.query.also === undefined ? '' : `?also=${encodeURIComponent(at.query.also)}`
}
