import { accountOf } from '../../access/visitor.ts'
import type { At, CaseApp, Program } from '../../case/program.ts'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { refuse } from '../../kernel/result.ts'
import { notFound, type Tried } from '../../web/app.ts'
import { FormView, Problems } from '../../web/fields.tsx'
import { choice, form, longText } from '../../web/form.ts'
import { type Interest, standingInterests, withdrawInterest } from '../interests.ts'
import { whyOver } from './decide-presence.ts'
import { sittingPage } from './pages.tsx'
import { lockSitting } from './queries.ts'
import { roomPath } from './words.ts'

const path = '/panels/sittings/:sitting/room/:case/interest/withdraw'

function withdrawalForm(standing: readonly Interest[]) {
  return form({
    who: choice({
      label: 'Whose interest',
      choices: standing.map(i => ({ value: i.accountId, text: `${i.name} (${i.because})` })),
      required: 'Say whose interest is withdrawn',
      look: { as: 'select' },
    }),
    because: longText({
      label: 'Why there is no interest, for the minutes',
      hint: 'For example: the child has left their school',
      required: 'Say why there is no interest any more',
      longest: 500,
      look: { rows: 2 },
    }),
  })
}

/** The clerk minutes that a member has no interest in a case after all. */
export function withdrawalPages(app: CaseApp, program: Program): void {
  const show = (at: At, tried?: Tried) => withdrawalPage(program, at, tried)
  app.page({ path, may: 'panel.clerk', show })
  app.action({
    path,
    may: 'panel.clerk',
    async form(at) {
      const standing = await at.work(tx => standingInterests(tx, at.params.sitting ?? '', at.params.case ?? ''))
      return standing.length === 0 ? notFound : withdrawalForm(standing)
    },
    show,
    act: (at, { who, because }) =>
      at.work(async tx => {
        const sitting = await lockSitting(tx, program, at.params.sitting ?? '')
        if (sitting === null) return notFound
        const over = whyOver(sitting)
        if (over !== null) return refuse(over)
        const interest = { sittingId: sitting.sittingId, caseId: at.params.case ?? '', accountId: who }
        return (await withdrawInterest(tx, interest, because, { accountId: accountOf(at.visitor), now: at.now }))
          ? { to: roomPath(sitting.sittingId, interest.caseId), say: 'The interest is withdrawn. Both are minuted.' }
          : refuse('This interest was withdrawn already', 'who')
      }),
  })
}

function withdrawalPage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (tx, sitting) => {
    const caseId = at.params.case ?? ''
    const standing = await standingInterests(tx, sitting.sittingId, caseId)
    if (standing.length === 0) return notFound
    const of = withdrawalForm(standing)
    const over = whyOver(sitting)
    const back = roomPath(sitting.sittingId, caseId)
    return {
      title: `Withdraw an interest: ${caseId}`,
      body: (
        <div class="sc-narrow">
          <Problems tried={tried} form={of} />
          <h1>Withdraw an interest in {caseId}</h1>
          <p class="govuk-body">
            The interest and its withdrawal are both minuted. From then on the person comes back for this case, and has
            it in their pack again.
          </p>
          {over === null ? (
            <FormView
              at={at}
              form={of}
              tried={tried}
              filled={standing.length === 1 ? { who: standing[0]?.accountId } : {}}
              submit="Minute the withdrawal"
              after={
                <p class="govuk-body">
                  <Link href={back}>Back to the case</Link>
                </p>
              }
            />
          ) : (
            <InsetText>{over}.</InsetText>
          )}
        </div>
      ),
    }
  })
}
