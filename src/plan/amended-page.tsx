import { amendmentUnderWay } from '../case/amendments.ts'
import { type Case, latest, openDeadline } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import { answered, handle } from '../case/handle.ts'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { loadCase } from '../case/load.ts'
import { placementNamed } from '../case/placements.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { usuallySentTo } from '../case/sending.ts'
import { Link } from '../govuk/link.tsx'
import type { Day } from '../kernel/day.ts'
import { longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound, type Tried } from '../web/app.ts'
import { type Filled, FormView, filledDay, Problems } from '../web/fields.tsx'
import { one } from '../web/form.ts'
import { amendedForm } from './amend-forms.ts'
import { decideAmended, whyNotAmended } from './decide-amended.ts'
import { type FoundSetting, findSettings, settingById } from './queries.ts'
import { FindSetting, SettingChoice } from './setting-choice.tsx'
import { placementSection } from './shape.ts'
import { commentsOf, windowsOnProposal } from './standing.ts'

/** The amended document is sent: the clock stops, and the placement and the next setting are settled with it. */
export function amendedRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/statement/amend/send'
  const show = (at: At, tried?: Tried) => amendedPage(program, at, tried)
  app.page({ path, may: 'plan.issue', show })
  app.action({
    path,
    may: 'plan.issue',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null ? notFound : amendedForm(theCase, at.today)
      }),
    show,
    act: async (at, values) =>
      answered(
        await handle(
          program,
          at,
          at.params.case ?? '',
          (theCase, named: FoundSetting | null) => {
            const documents = arriving(values.documents)
            const decided = decideAmended(theCase, values, named, at.today, documents)
            if (isRefused(decided)) return decided
            return { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'amendment') }
          },
          tx => settingById(tx, values.setting),
        ),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/statement`,
          say: `The amended ${packs[theCase.law].words.document} is recorded as sent. It is in force; its letters are ready to print.`,
        }),
      ),
  })
}

function amendedPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'statement', title: 'Sending the amended one' }, async (tx, theCase) => {
    const { words } = packs[theCase.law]
    const not = whyNotAmended(theCase)
    const back = `/cases/${theCase.caseId}/statement/amend`
    const title = `Send the amended ${words.document}`
    if (not !== null) {
      return (
        <div class="sc-narrow">
          <h2>{title}</h2>
          <p class="govuk-body">{not}.</p>
          <p>
            <Link href={back}>Back to the amendment</Link>
          </p>
        </div>
      )
    }
    const find = tried === undefined ? (at.query.find ?? '') : ''
    const filled = filledFrom(theCase, find, at.today)
    const typed = tried === undefined ? filled.setting : tried.typed.setting
    const chosen = await settingById(tx, one(typed) || null)
    const found = find.trim() === '' ? [] : await findSettings(tx, find.trim())
    const offered = chosen === null ? found : [chosen, ...found.filter(s => s.id !== chosen.id)]
    const form = amendedForm(theCase, at.today)
    const part = placementSection(theCase.law)
    return (
      <div class="sc-narrow">
        <Problems tried={tried} form={form} />
        <h2>{title}</h2>
        <DueLine theCase={theCase} due={amendmentUnderWay(theCase)?.due ?? null} today={at.today} />
        <DueLine theCase={theCase} due={openDeadline(theCase, 'name-next-setting')} today={at.today} />
        <Warnings theCase={theCase} today={at.today} />
        <h3>
          {part.name}: {part.title}
        </h3>
        <Preference theCase={theCase} />
        <FindSetting at={at} find={find} found={found.length} />
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          seen={theCase.record.length}
          submit={`Record that the amended ${words.document} is sent`}
          after={
            <p class="govuk-body">
              <Link href={back}>Back without recording</Link>
            </p>
          }
        >
          {field => (
            <>
              {field('placement')}
              <SettingChoice offered={offered} tried={tried} />
              {field('type')}
              {field('words')}
              {field('startsOn')}
              {'settles' in form.fields && field('settles' as 'type')}
              {field('documents')}
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

/** What is known already: the placement that was agreed, the day the next phase begins. */
function filledFrom(theCase: Case, find: string, today: Day): Filled {
  const under = amendmentUnderWay(theCase)
  const transfer = openDeadline(theCase, 'name-next-setting')
  const planned = theCase.facts.find(f => f.position === transfer?.startedBy)
  const named = placementNamed(theCase)
  const notice = latest(theCase, 'plan.sent')
  const forTransfer = under?.begun?.says.because === 'transfer'
  const changes = forTransfer || notice?.says.placement === 'changes' || named !== null || find !== ''
  const startsOn = named?.startsOn ?? (forTransfer ? (planned?.says.startsOn as Day | undefined) : undefined) ?? null
  return {
    to: usuallySentTo(theCase, today),
    placement: changes ? 'changes' : 'stays',
    ...(named?.setting != null && find === '' && { setting: named.setting }),
    ...filledDay('startsOn', startsOn),
    ...(forTransfer && { settles: ['transfer'] }),
  }
}

function Warnings({ theCase, today }: { theCase: Case; today: Day }) {
  const under = amendmentUnderWay(theCase)
  const unanswered = commentsOf(theCase).filter(c => c.answer === null)
  if (under?.proposed == null) return null
  const open = windowsOnProposal(theCase, under.proposed.on).filter(w => today <= w.closesOn)
  return (
    <>
      {open.map(window => (
        <p key={`${window.id}-${window.opensOn}`} class="govuk-body">
          <span class="sc-tag sc-tag--sand">{packs[theCase.law].words.windows[window.id]}</span> is open until{' '}
          {longDay(window.closesOn)}.
        </p>
      ))}
      {unanswered.length > 0 && (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--late">
            ! {unanswered.length === 1 ? 'One comment' : `${unanswered.length} comments`} not answered
          </span>{' '}
          <Link href={`/cases/${theCase.caseId}/statement/amend#comments`}>Answer first</Link>, or say below why not.
        </p>
      )}
    </>
  )
}

/** Which school the family would have, said again where it is named. */
function Preference({ theCase }: { theCase: Case }) {
  const said = latest(theCase, 'preference.recorded')
  if (said === null) return null
  return (
    <p class="govuk-body">
      {String(said.says.from)} prefers <strong>{String(said.says.name)}</strong>,{' '}
      <Link href={`/cases/${theCase.caseId}/timeline#fact-${said.position}`}>{longDay(said.on)}</Link>
      {typeof said.says.because === 'string' && `: ${said.says.because}`}
    </p>
  )
}
