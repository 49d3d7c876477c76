import type { SettingFound } from '../case/people/find-setting.ts'
import { planInFile } from '../case/portable/moved.ts'
import type { Arriving } from '../case/portable/read.ts'
import type { At, Program } from '../case/program.ts'
import { Details } from '../govuk/details.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { count, listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { Shown, Tried } from '../web/app.ts'
import { type Filled, FormView, Problems } from '../web/fields.tsx'
import { ChildrenFound } from './children-found.tsx'
import { sendFileForm, takeFileForm } from './file-in-form.ts'
import type { ChildFound } from './find-child.ts'
import { Part } from './part.tsx'
import { WhichSetting } from './which-setting.tsx'

/** Step one: the file of a child who moves in. */
export function sendFilePage(at: At, tried?: Tried): Shown {
  return {
    title: 'A child moves in with a file',
    look: 'narrow',
    section: 'new',
    back: { href: '/cases/new', text: 'Take in a request' },
    body: (
      <>
        <Problems tried={tried} form={sendFileForm} />
        <h1 class="govuk-heading-l">A child moves in with a file</h1>
        <p class="govuk-body">
          The other authority can send the case as one file that this program reads. Nothing is opened yet: you see what
          is in it first. A child who comes with paper only is entered{' '}
          <Link href="/cases/new/plan">with the plan that is in force</Link>.
        </p>
        <FormView at={at} form={sendFileForm} tried={tried} submit="Look into the file" action="/cases/new/file" />
      </>
    ),
  }
}

export interface TakeFilePage {
  /** Null when the file is not here. */
  arriving: Arriving | null
  found: readonly ChildFound[]
  settings: readonly SettingFound[]
  filled: Filled
  tried: Tried | undefined
}

/** Step two: what is in the file, who it may be, and what only we can say. */
export function takeFilePage(program: Program, at: At, page: TakeFilePage): Shown {
  const { arriving, found, settings, filled, tried } = page
  const form = takeFileForm(program.profile, at.today)
  return {
    title: 'What is in the file',
    look: 'wide',
    section: 'new',
    back: { href: '/cases/new/file', text: 'Send another file' },
    body: (
      <div class="sc-intake">
        <Problems tried={tried} form={form} />
        <h1 class="govuk-heading-l">What is in the file</h1>
        {arriving === null ? (
          <InsetText>
            No file is here. <Link href="/cases/new/file">Send the file first</Link>.
          </InsetText>
        ) : (
          <InFile program={program} arriving={arriving} />
        )}
        <ChildrenFound found={found} />
        <h2 class="govuk-heading-m">What the file cannot say</h2>
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          action="/cases/new/file/open"
          submit="Open the case"
        >
          {field => (
            <>
              {field('upload')}
              {found.length > 0 && field('notOneOf')}
              <Part title="The move">
                {(['from', 'contact', 'movedOn', 'madeOn', 'lastReviewedOn'] as const).map(field)}
              </Part>
              <Part title="The new home">
                {(['address', 'postcode', 'confidential', 'quadrant', 'together'] as const).map(field)}
              </Part>
              <Part title="School">
                {field('school')}
                <WhichSetting field={form.fields.settingId} settings={settings} tried={tried} />
                {field('attendsSince')}
              </Part>
            </>
          )}
        </FormView>
      </div>
    ),
  }
}

function InFile({ program, arriving }: { program: Program; arriving: Arriving }) {
  const { profile } = program
  const child = arriving.people.find(p => p.relation === 'child')
  const others = arriving.people.filter(p => p.relation !== 'child')
  const same = arriving.law === profile.law
  const plan = planInFile(arriving)
  const words = packs[arriving.law].words
  const open = arriving.derived.deadlines.filter(d => d.metOn === null && !d.takenAway)
  return (
    <>
      <SummaryList
        rows={[
          {
            key: { text: 'Child' },
            value: {
              text: (
                <>
                  {child === undefined ? 'No name' : `${child.knownAs ?? child.givenName} ${child.familyName}`}
                  {arriving.bornOn !== null && `, born ${plainDay(arriving.bornOn)}`}
                </>
              ),
            },
          },
          {
            key: { text: 'From' },
            value: {
              text: (
                <>
                  {arriving.authority ?? 'Not said'}
                  {arriving.reference !== null && `, their reference ${arriving.reference}`}
                  {arriving.madeOn !== null && `, made on ${plainDay(arriving.madeOn)}`}
                </>
              ),
            },
          },
          {
            key: { text: 'People' },
            value: {
              text: (
                <>
                  {others.length === 0
                    ? 'None: enter them on the case'
                    : listed(
                        others.map(
                          p =>
                            `${p.givenName} ${p.familyName}, ${p.relation}${p.confidentialAddress ? ', whose address is confidential' : ''}`,
                        ),
                      )}
                </>
              ),
            },
          },
          {
            key: { text: 'Record' },
            value: {
              text: (
                <>
                  {arriving.facts.length} entries, under “{packs[arriving.law].name}”.{' '}
                  {words.stages[arriving.derived.stage]}.
                </>
              ),
            },
          },
          {
            key: { text: words.document === 'statement' ? 'Statement' : 'Plan' },
            value: {
              text: (
                <>
                  {plan === null
                    ? 'None in force'
                    : `Made on ${longDay(plan.madeOn)}, ${plan.lastReviewedOn === null ? 'not reviewed yet' : `last reviewed on ${longDay(plan.lastReviewedOn)}`}`}
                </>
              ),
            },
          },
          {
            key: { text: 'Documents' },
            value: {
              text: (
                <>
                  {arriving.documents.length === 0
                    ? 'None named'
                    : `${count(arriving.documents.length, 'name')}; the documents themselves come apart from the file`}
                </>
              ),
            },
          },
        ]}
      />
      {arriving.leftOut.length > 0 && <p class="govuk-body">Left out: {listed(arriving.leftOut)}.</p>}
      <InsetText>
        {same
          ? plan === null
            ? profile.law === 'england-ehc-2014'
              ? 'The record is taken whole. No plan is in force: if an assessment is under way there, our own six weeks begin on the day the child became ours.'
              : 'The record is taken whole, and what is open in it becomes ours with its days.'
            : 'The record is taken whole as the history of the child. What was open there is over; our own duties begin on the day it passed: to tell the parents within six weeks, and to review it.'
          : 'The file is of another law, whose days mean nothing here. The record begins with the plan that passed, and the file is kept as a document.'}
      </InsetText>
      {open.length > 0 && (
        <Details summaryText={`What is open there: ${open.length}`}>
          <ul class="govuk-list govuk-list--bullet">
            {open.map(d => (
              <li key={`${d.id}-${d.startedBy}`}>
                {packs[arriving.law].duties.find(duty => duty.id === d.id)?.title ?? d.id}, by {longDay(d.dueOn)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
