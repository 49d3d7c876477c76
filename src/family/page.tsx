import { roleInSentence } from '../authority/role-title.ts'
import { logOutsideView, viewForMe, viewsForMe } from '../case/outside.ts'
import { pathOfView } from '../case/outside-path.ts'
import type { OutsideView } from '../case/outside-view.ts'
import { PathList } from '../case/path/list.tsx'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import { ageOn, type Day, daysFrom, longDay } from '../kernel/day.ts'
import type { LawWindow } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { type GoTo, type NotFound, notFound, type Shown } from '../web/app.ts'
import { IfYouDisagree } from './differences.tsx'
import { familyDocuments, type OwnDocument } from './queries.ts'
import { YearlyReview } from './review.tsx'
import { standing } from './standing.ts'

/** A parent with one child goes straight to that child; with several they choose. */
export async function myChildrenPage(at: At): Promise<Shown | GoTo | NotFound> {
  return at.work(async tx => {
    const views = await viewsForMe(tx)
    const [only] = views
    if (views.length === 1 && only !== undefined) return { to: `/my-child/${only.caseId}` }
    return {
      title: 'Your children',
      look: 'family',
      body: (
        <>
          <h1>Your children</h1>
          {views.length === 0 && (
            <p class="govuk-body">
              We hold nothing about a child of yours that you can see here. If that is wrong, ring us: the number is
              below.
            </p>
          )}
          <ul class="govuk-list">
            {views.map(view => (
              <li key={view.caseId}>
                <Link href={`/my-child/${view.caseId}`}>{view.child.name}</Link>
              </li>
            ))}
          </ul>
        </>
      ),
    }
  })
}

/** Where it stands, what is next, what you can do: in plain words and without anybody else's details. */
export async function myChildPage(program: Program, at: At): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const caseId = at.params.case ?? ''
    const view = await viewForMe(tx, caseId)
    if (view === null) return notFound
    await logOutsideView(tx, at, caseId, 'own page')
    if (view.ending === 'died') return quietPage(view, program)
    const documents = await familyDocuments(tx, caseId)
    const telephone = await managerTelephone(tx, view)
    return {
      title: `${view.child.name}’s ${subject(view)}`,
      look: 'family',
      body: <MyChild view={view} at={at} program={program} documents={documents} telephone={telephone} />,
    }
  })
}

/** After a child’s death: no date, no paper, no path; only that nothing more comes, and who answers. */
function quietPage(view: OutsideView, { profile }: Program): Shown {
  return {
    title: view.child.name,
    look: 'family',
    body: (
      <>
        <h1>{view.child.name}</h1>
        <p class="govuk-body">
          Our work about {view.child.name} has ended. You will get no more letters or reminders from us. If one reaches
          you all the same, we are sorry: please tell us, and we will stop it.
        </p>
        <p class="govuk-body">
          {view.manager === null ? 'Somebody here' : view.manager.name} will answer whenever you want to speak with us:{' '}
          {profile.contact.telephone}, {profile.contact.hours}. What we hold is kept, and you can ask for it at any
          time.
        </p>
      </>
    ),
  }
}

async function managerTelephone(tx: Tx, view: OutsideView): Promise<string | null> {
  if (view.manager === null) return null
  const row = await tx
    .selectFrom('account')
    .select('telephone')
    .where('account_id', '=', view.manager.accountId)
    .executeTakeFirst()
  return row?.telephone ?? null
}

function subject(view: OutsideView): string {
  return ['maintained', 'reviewing', 'amending', 'ceasing', 'ceased', 'transferred-out'].includes(view.stage)
    ? packs[view.law].words.document
    : 'assessment'
}

interface MyChildProps {
  view: OutsideView
  at: At
  program: Program
  documents: readonly OwnDocument[]
  telephone: string | null
}

function MyChild({ view, at, program, documents, telephone }: MyChildProps) {
  const { contact } = program.profile
  const says = standing(view, at.today)
  const open = view.windows.filter(w => w.opensOn <= at.today && at.today <= w.closesOn)
  const path = pathOfView(view, at.today, isYoungPerson(view, at.today) ? 'young-person' : 'parent')
  return (
    <>
      <h1>
        {view.child.name}’s {subject(view)}
      </h1>
      <div class="sc-stand">
        <p class="big">{says.where}</p>
        {says.more.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <h2>What happens next</h2>
      {says.next.map(line => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      {view.meeting !== null && (
        <p class="govuk-body">
          We meet you on {longDay(view.meeting.on)}, {view.meeting.place}.
        </p>
      )}
      {open.length > 0 && <h2>What you can do</h2>}
      {open.map(window => (
        <WhatYouCanDo key={window.id + window.opensOn} window={window} view={view} today={at.today} contact={contact} />
      ))}
      <IfYouDisagree view={view} profile={program.profile} today={at.today} />
      <YearlyReview view={view} contact={contact} today={at.today} />
      <h2>Your {roleInSentence(program.profile, 'case-manager')}</h2>
      <p class="govuk-body">
        {view.manager === null ? (
          'Nobody yet. The section’s office answers for now.'
        ) : (
          <strong>{view.manager.name}</strong>
        )}
        <br />
        {telephone ?? contact.telephone}, {contact.hours}
        <br />
        {contact.email}
      </p>
      {view.promises.map(promise => (
        <p key={promise.what} class="govuk-body">
          We promised you: {promise.what}, by {longDay(promise.by)}.
        </p>
      ))}
      {documents.length > 0 && (
        <>
          <h2>Papers for you</h2>
          <ul class="govuk-list">
            {documents.map(document => (
              <li key={document.documentId}>
                <Link href={`/my-child/${view.caseId}/documents/${document.documentId}`}>{document.title}</Link>,{' '}
                {document.addedOn}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>The path so far, and from here</h2>
      {path === null ? <p class="govuk-body">Nothing is under way now.</p> : <PathList path={path} voice="family" />}
      <h2>Something not right?</h2>
      <p class="govuk-body">
        If a date or a fact here is wrong, ring {contact.telephone} or write to {contact.email}. Your area’s{' '}
        {view.law === 'england-ehc-2014'
          ? 'information, advice and support service (SENDIASS)'
          : 'parent partnership service'}{' '}
        gives free advice and is independent of us.
      </p>
    </>
  )
}

function WhatYouCanDo(props: {
  window: LawWindow
  view: OutsideView
  today: Day
  contact: Program['profile']['contact']
}) {
  const { window, view, today, contact } = props
  const left = daysFrom(today, window.closesOn)
  const words = packs[view.law].words
  const title =
    window.id === 'appeal'
      ? 'Appeal to the Tribunal'
      : window.id === 'representations-before-assessment'
        ? 'Tell us what you think about an assessment'
        : view.stage === 'amending'
          ? `Send us comments on the changes to the ${words.document}`
          : `Send us comments on the ${words.proposed}`
  return (
    <div class="sc-can">
      <h3>{title}</h3>
      <p>
        Until the end of <strong>{longDay(window.closesOn)}</strong>
        {left === 0 ? ', which is today' : left === 1 ? ', which is tomorrow' : `: ${left} days from today`}.
      </p>
      <p>
        {window.id === 'appeal'
          ? 'Our letter says how. Talking with us, or with a mediator, does not take the right away.'
          : `Write to ${contact.email}, ring ${contact.telephone}, or ask us for a meeting. You can write in your own language.`}
      </p>
    </div>
  )
}

function isYoungPerson(view: OutsideView, today: Day): boolean {
  return view.law === 'england-ehc-2014' && view.child.bornOn !== null && ageOn(view.child.bornOn, today) >= 16
}
