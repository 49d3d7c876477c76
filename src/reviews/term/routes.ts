import { handleMany } from '../../case/handle-many.ts'
import type { CaseApp, Program } from '../../case/program.ts'
import { reviewNow } from '../../case/reviews.ts'
import { termListOf } from '../../case/term-list.ts'
import { isRefused, refuse } from '../../kernel/result.ts'
import { notFound } from '../../web/app.ts'
import { listPage, sentForm, termAsked, termPage } from './pages.tsx'
import { listOfTerm, settingOf } from './queries.ts'

/** The lists that go to head teachers before each term. */
export function termRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/reviews/term', may: 'cases.list', show: at => termPage(program, at) })
  const path = '/reviews/term/:term/:setting'
  app.page({ path, may: 'cases.list', show: at => listPage(program, at) })
  app.action({
    path,
    may: 'reviews.plan',
    form: async at => sentForm(at.today),
    show: (at, tried) => listPage(program, at, tried),
    async act(at, { on, to, how }) {
      const term = termAsked(program, at)
      if (term === null) return notFound
      const settingId = at.params.setting ?? ''
      const done = await handleMany(program, at, async tx => {
        if ((await settingOf(tx, settingId)) === undefined) return notFound
        const children = (await listOfTerm(tx, term, settingId)).filter(child => child.listed_for !== term.id)
        if (children.length === 0) return refuse('Everybody on this list has been told of already')
        return {
          cases: children.map(child => ({
            caseId: child.case_id,
            decide: theCase => ({
              record: [
                {
                  name: 'review.listed',
                  on,
                  about: reviewNow(theCase)?.about ?? 'review:1',
                  says: {
                    term: term.id,
                    setting: settingId,
                    to: `${to} by ${how === 'email' ? 'e-mail' : how === 'letter' ? 'letter' : 'hand'}`,
                    dueOn: termListOf(theCase)?.dueOn ?? child.due_on,
                  },
                },
              ],
            }),
          })),
        }
      })
      if ('missing' in done || isRefused(done)) return done
      return {
        to: `/reviews/term?term=${term.id}`,
        say: `Recorded for ${done.done.length} ${done.done.length === 1 ? 'pupil' : 'pupils'}: the list of the ${term.name.toLowerCase()} was sent.`,
      }
    },
  })
}
