import { roleTitle } from '../authority/role-title.ts'
import { logOutsideView, viewForMe, viewsForMe } from '../case/outside.ts'
import type { OutsideView } from '../case/outside-view.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay, plainDay, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { stateOf } from '../law/state-of.ts'
import type { FactName } from '../record/facts.ts'
import { type NotFound, notFound, type Shown } from '../web/app.ts'
import { SchoolReview } from './review.tsx'

/** The pupils of a head teacher's own settings: where each stands, and what the school itself is asked for. */
export async function myPupilsPage({ profile }: Program, at: At): Promise<Shown> {
  return at.work(async tx => {
    // A school grieves too: a child who has died is not on a list of work.
    const views = (await viewsForMe(tx)).filter(view => view.ending !== 'died')
    const manager = roleTitle(profile, 'case-manager')
    return {
      title: 'Your pupils',
      look: 'wide',
      body: (
        <>
          <h1>Your pupils</h1>
          <p class="govuk-body">
            Children of your school with a request, an assessment or {withArticle(packs[profile.law].words.document)}.
            You see the dates that matter to the school and its own advice.
          </p>
          {views.length === 0 ? (
            <p class="govuk-body">There are none at the moment.</p>
          ) : (
            <table class="govuk-table sc-stack">
              <caption class="govuk-visually-hidden">Your pupils</caption>
              <TableHead columns={['Child', 'Stage', 'Asked of the school', manager]} />
              <tbody>
                {views.map(view => (
                  <tr key={view.caseId}>
                    <td class="govuk-table__cell">
                      <Link href={`/my-pupils/${view.caseId}`}>{view.child.fullName}</Link>
                      <span class="two soft"> {view.caseId}</span>
                    </td>
                    <td class="govuk-table__cell" data-label="Stage">
                      {packs[view.law].words.stages[view.stage]}
                    </td>
                    <td class="govuk-table__cell" data-label="Asked of the school">
                      {askedWords(view, at.today)}
                    </td>
                    <td class="govuk-table__cell" data-label={manager}>
                      {view.manager?.name ?? 'Nobody yet'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ),
    }
  })
}

export async function myPupilPage({ profile }: Program, at: At): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const caseId = at.params.case ?? ''
    const view = await viewForMe(tx, caseId)
    if (view === null) return notFound
    await logOutsideView(tx, at, caseId, 'pupil')
    if (view.ending === 'died') return quietPage(view, profile)
    const asked = view.facts.filter(f => f.name === 'advice.requested')
    return {
      title: `${view.child.fullName}, ${view.caseId}`,
      look: 'wide',
      back: { href: '/my-pupils', text: 'Your pupils' },
      body: (
        <>
          <div class="sc-id">
            <h1>{view.child.fullName}</h1>
            <span class="soft">{view.caseId}</span>
            <dl>
              <div>
                <dt>Stage</dt>
                <dd>{packs[view.law].words.stages[view.stage]}</dd>
              </div>
              <div>
                <dt>{roleTitle(profile, 'case-manager')}</dt>
                <dd>{view.manager?.name ?? 'Nobody yet'}</dd>
              </div>
            </dl>
          </div>
          <SchoolReview view={view} today={at.today} />
          <h2>What the authority must do, and by when</h2>
          <ul class="govuk-list">
            {view.deadlines
              .filter(d => d.owner === 'authority' && !d.takenAway)
              .map(d => (
                <li key={`${d.id}-${d.startedBy}`}>
                  {packs[view.law].duties.find(duty => duty.id === d.id)?.title ?? d.id}:{' '}
                  {stateOf(d, at.today) === 'open' || d.metOn === null
                    ? `by ${longDay(d.dueOn)}`
                    : `done on ${plainDay(d.metOn)}`}
                </li>
              ))}
          </ul>
          <h2>Asked of the school</h2>
          <p class="govuk-body">
            {asked.length === 0 ? 'The school has not been asked for advice.' : askedWords(view, at.today)}
          </p>
          <h2>What has happened</h2>
          <ul class="govuk-list">
            {[...view.facts].reverse().map(fact => (
              <li key={fact.position}>
                {plainDay(fact.on)}: {happenedWords(fact.name, view)}
              </li>
            ))}
          </ul>
        </>
      ),
    }
  })
}

function quietPage(view: OutsideView, profile: Program['profile']): Shown {
  return {
    title: view.child.fullName,
    look: 'wide',
    back: { href: '/my-pupils', text: 'Your pupils' },
    body: (
      <>
        <h1>{view.child.fullName}</h1>
        <p class="govuk-body">
          Nothing more is asked of the school, and nothing more is sent. Ring {profile.contact.telephone} if something
          still comes.
        </p>
      </>
    ),
  }
}

/** What the school owes: its advice and the papers of reviews. */
function askedWords(view: OutsideView, today: Day): string {
  const owed = view.deadlines.filter(d => (d.owner === 'education' || d.owner === 'school') && !d.takenAway)
  const open = owed.filter(d => d.metOn === null)
  if (owed.length === 0) return 'Nothing'
  if (open.length === 0) return 'All that was asked has come'
  return open
    .map(
      d =>
        `${d.id === 'give-advice' ? 'Advice' : (packs[view.law].duties.find(duty => duty.id === d.id)?.title ?? d.id)} by ${shortDay(d.dueOn, today)}${d.dueOn < today ? ', late' : ''}`,
    )
    .join('; ')
}

function happenedWords(name: string, view: OutsideView): string {
  const { words } = packs[view.law]
  const said: Readonly<Record<string, string>> = {
    'notification.received': 'a notification was received',
    'assessment.requested': 'an assessment was asked for',
    'assessment.proposed': 'the parents were told that an assessment is considered',
    'assessment.agreed': 'the authority agreed to assess',
    'assessment.refused': 'the authority decided not to assess',
    'request.withdrawn': 'the request was withdrawn',
    'advice.requested': 'the school was asked for advice',
    'advice.received': 'the school’s advice arrived',
    'assessment.completed': 'the assessment was completed',
    'meeting.held': 'the parents were met',
    'plan.proposed': `the ${words.proposed} was served`,
    'plan.refused': `the authority decided to make no ${words.document}`,
    'plan.finalised': `the ${words.final} was sent`,
  }
  const ofLaw = words.facts[name as FactName]
  return said[name] ?? (typeof ofLaw === 'string' ? ofLaw : name.replace('.', ' ').replaceAll('-', ' '))
}
