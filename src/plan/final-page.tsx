import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import { answered, handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { usuallySentTo } from '../case/sending.ts'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound, type Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { one } from '../web/form.ts'
import { decideFinalise } from './decide-issue.ts'
import { whyNotFinal } from './doing.ts'
import { finalForm } from './forms.ts'
import { type FoundSetting, findSettings, settingById } from './queries.ts'
import { FindSetting, SettingChoice } from './setting-choice.tsx'
import { placementSection } from './shape.ts'
import { commentsOf, finalDuty, standingOf, windowsOnProposal } from './standing.ts'

/** The final document: the setting is found and named, and the day of sending stops the clock. */
export function finalRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/statement/final'
  const show = (at: At, tried?: Tried) => finalPage(program, at, tried)
  app.page({ path, may: 'plan.issue', show })
  app.action({
    path,
    may: 'plan.issue',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null ? notFound : finalForm(theCase, at.today)
      }),
    show,
    act: async (at, values) =>
      answered(
        await handle(
          program,
          at,
          at.params.case ?? '',
          (theCase, named: FoundSetting | null) => decideFinalise(theCase, values, named, at.today),
          tx => settingById(tx, values.setting),
        ),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/statement`,
          say: `The ${packs[theCase.law].words.final} is recorded as sent. Its letters are ready to print.`,
        }),
      ),
  })
}

function finalPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'statement', title: 'Sending the final one' }, async (tx, theCase) => {
    const { words } = packs[theCase.law]
    const part = placementSection(theCase.law)
    const not = whyNotFinal(theCase)
    const back = `/cases/${theCase.caseId}/statement`
    const find = tried === undefined ? (at.query.find ?? '') : ''
    const chosen = await settingById(tx, tried === undefined ? null : one(tried.typed.setting) || null)
    const found = find.trim() === '' ? [] : await findSettings(tx, find.trim())
    const offered = chosen === null ? found : [chosen, ...found.filter(s => s.id !== chosen.id)]
    const form = finalForm(theCase, at.today)
    if (not !== null) {
      return (
        <div class="sc-narrow">
          <h2>Send the {words.final}</h2>
          <p class="govuk-body">{not}.</p>
          <p>
            <Link href={back}>Back to where it stands</Link>
          </p>
        </div>
      )
    }
    return (
      <div class="sc-narrow">
        <Problems tried={tried} form={form} />
        <h2>Send the {words.final}</h2>
        <DueLine theCase={theCase} due={finalDuty(theCase)} today={at.today} />
        <Warnings theCase={theCase} at={at} />
        <h3>
          {part.name}: {part.title}
        </h3>
        <FindSetting at={at} find={find} found={found.length} />
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={{ to: usuallySentTo(theCase, at.today) }}
          seen={theCase.record.length}
          submit={`Record that the ${words.final} is sent`}
          after={
            <p class="govuk-body">
              <Link href={back}>Back without recording</Link>
            </p>
          }
        >
          {field => (
            <>
              <SettingChoice offered={offered} tried={tried} />
              {field('type')}
              {field('placement')}
              {field('on')}
              {field('to')}
              {field('how')}
              {commentsOf(theCase).some(c => c.answer === null) && field('unanswered')}
            </>
          )}
        </FormView>
      </div>
    )
  })
}

/** A window that is still open is no bar under statements, but nobody should pass it by without knowing. */
function Warnings({ theCase, at }: { theCase: Case; at: At }) {
  const standing = standingOf(theCase)
  const open =
    standing.is === 'proposed' ? windowsOnProposal(theCase, standing.served.on).filter(w => at.today <= w.closesOn) : []
  const unanswered = commentsOf(theCase).filter(c => c.answer === null)
  const { words } = packs[theCase.law]
  return (
    <>
      {open.map(window => (
        <p key={`${window.id}-${window.opensOn}`} class="govuk-body">
          <span class="sc-tag sc-tag--sand">{words.windows[window.id]}</span> is open until {longDay(window.closesOn)}.
        </p>
      ))}
      {unanswered.length > 0 && (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--late">
            ! {unanswered.length === 1 ? 'One comment' : `${unanswered.length} comments`} not answered
          </span>{' '}
          <Link href={`/cases/${theCase.caseId}/statement#comments`}>Answer first</Link>, or say below why not.
        </p>
      )}
    </>
  )
}
