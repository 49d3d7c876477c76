import type { ComponentChildren } from 'preact'
import { accountOf, isStaff } from '../access/visitor.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import { ageOn, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { type GoTo, type NotFound, notFound, type Sent, type Shown } from '../web/app.ts'
import { alertsOf, type Case, childName, thresholdOf } from './case.ts'
import { deathOf } from './death.ts'
import { disputeAlerts } from './differences.ts'
import { loadCase } from './load.ts'
import type { At, Program } from './program.ts'
import { caseTabs } from './tabs.ts'

/** One page of a case: loaded as the person who asks, its view logged in the same transaction, or not found. */
export async function casePage(
  program: Program,
  at: At,
  page: { tab: string; title: string },
  show: (tx: Tx, theCase: Case) => Promise<ComponentChildren | { sent: Sent } | GoTo | NotFound>,
): Promise<Shown | Sent | GoTo | NotFound> {
  const caseId = at.params.case ?? ''
  return at.work(async tx => {
    const theCase = await loadCase(tx, caseId, program.profile, at.today)
    if (theCase === null) return notFound
    await logView(tx, at, theCase, page.tab)
    const shown = await show(tx, theCase)
    if (isAnswer(shown)) return 'sent' in shown ? shown.sent : shown
    return {
      title: `${page.title}: ${childName(theCase.child)}, ${caseId}`,
      look: 'wide',
      section: 'cases',
      body: (
        <>
          <IdentityBar program={program} at={at} theCase={theCase} />
          <Tabs theCase={theCase} tab={page.tab} program={program} />
          {shown}
        </>
      ),
    }
  })
}

/** Who looked at which page of whose case, and why they could: if this cannot be written, nothing is shown. */
export async function logView(tx: Tx, at: At, theCase: Case, page: string): Promise<void> {
  await tx
    .insertInto('view_log')
    .values({
      viewed_at: at.now,
      account_id: accountOf(at.visitor),
      case_id: theCase.caseId,
      page,
      because: whyMay(at, theCase),
    })
    .execute()
}

function whyMay(at: At, theCase: Case): string {
  if (theCase.manager?.accountId === at.visitor.accountId) return 'Manages the case'
  if (isStaff(at.visitor)) return 'Staff of the section'
  return at.visitor.role === 'family' ? 'Parental responsibility' : 'The child attends the setting'
}

function isAnswer(shown: unknown): shown is { sent: Sent } | GoTo | NotFound {
  return typeof shown === 'object' && shown !== null && ('sent' in shown || 'to' in shown || 'missing' in shown)
}

function IdentityBar({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const { child } = theCase
  const pack = packs[theCase.law]
  const alerts = [...alertsOf(theCase), ...disputeAlerts(theCase).map(words => ({ kind: 'sand', words }))]
  return (
    <div class="sc-id">
      <h1>{childName(child)}</h1>
      <span class="soft">{theCase.caseId}</span>
      <dl>
        {child.bornOn !== null && (
          <div>
            <dt>Born</dt>
            <dd>
              {plainDay(child.bornOn)}, age {ageOn(child.bornOn, deathOf(theCase)?.on ?? at.today)}
              {deathOf(theCase) === null && yearGroupWords(child.bornOn, at)}
            </dd>
          </div>
        )}
        <div>
          <dt>School</dt>
          <dd>
            {theCase.setting === null ? (
              'None yet'
            ) : (
              <Link href={`/settings/${theCase.setting.settingId}`}>{theCase.setting.name}</Link>
            )}
          </dd>
        </div>
        <div>
          <dt>Manager</dt>
          <dd>
            {theCase.manager === null ? 'Nobody yet' : theCase.manager.name}
            {theCase.manager?.accountId === at.visitor.accountId && ' (you)'}
          </dd>
        </div>
        <div>
          <dt>Stage</dt>
          <dd>{pack.words.stages[theCase.derived.stage]}</dd>
        </div>
        {!hasGone(theCase, at) && (
          <div>
            <dt>Support meanwhile</dt>
            <dd>{thresholdOf(theCase, program.profile, at.today)}</dd>
          </div>
        )}
      </dl>
      {alerts.length > 0 && (
        <p class="alerts">
          {alerts.map(alert => (
            <span key={alert.words} class={`sc-tag${alert.kind === 'plain' ? '' : ` sc-tag--${alert.kind}`}`}>
              {alert.words}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** No school of ours gives support any more: the child has died, is with another authority, or is too old for school. */
function hasGone(theCase: Case, { today }: At): boolean {
  const { bornOn } = theCase.child
  const { stage } = theCase.derived
  return (
    deathOf(theCase) !== null ||
    stage === 'transferred-out' ||
    (stage === 'ceased' && bornOn !== null && ageOn(bornOn, today) >= 19)
  )
}

function yearGroupWords(bornOn: NonNullable<Case['child']['bornOn']>, at: At): string {
  const group = yearGroupOf(bornOn, at.today)
  return group.startsWith('Age') ? '' : `, ${group}`
}

function Tabs({ theCase, tab, program }: { theCase: Case; tab: string; program: Program }) {
  return (
    <nav aria-label="This case">
      <ul class="sc-tabs">
        {caseTabs
          .filter(t => t.id === tab || (t.when?.(theCase) ?? true))
          .map(t => (
            <li key={t.id}>
              <Link
                class="govuk-link--no-visited-state"
                href={`/cases/${theCase.caseId}${t.path}`}
                aria-current={t.id === tab ? 'page' : undefined}
              >
                {t.text(theCase, program.profile)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
