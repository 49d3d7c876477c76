import type { VNode } from 'preact'
import type { SettingFound } from '../case/people/find-setting.ts'
import type { At, Program } from '../case/program.ts'
import { Details } from '../govuk/details.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { Link } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { plainDay } from '../kernel/day.ts'
import type { Stage } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { Shown, Tried } from '../web/app.ts'
import { FieldView, type Filled, FormView, Problems } from '../web/fields.tsx'
import { one } from '../web/form.ts'
import { type Asker, titleOf, wayOf } from './askers.ts'
import type { ChildFound } from './find-child.ts'
import { childNames, newCaseForm, personNames, searchForm, secondNames } from './new-case-form.ts'
import { requestFields } from './request-form.ts'
import { withPlanTitle } from './with-plan-form.ts'

/** Step one: who asks, and about which child. */
export function searchPage(program: Program, at: At, tried?: Tried): Shown {
  const form = searchForm(program.profile, at.today)
  return {
    title: 'Take in a request',
    look: 'narrow',
    section: 'new',
    body: (
      <>
        <Problems tried={tried} form={form} />
        <h1 class="govuk-heading-l">Take in a request</h1>
        <p class="govuk-body">First we look whether the child is with us already, so that no child is entered twice.</p>
        <FormView at={at} form={form} tried={tried} submit="Look for the child" action="/cases/new" />
        <p class="govuk-body">
          Not a request: <Link href="/cases/new/plan">{withPlanTitle(program.profile)}</Link> ·{' '}
          <Link href="/cases/new/file">A child moves in with a file</Link>
        </p>
      </>
    ),
  }
}

export interface NewCasePage {
  asker: Asker
  /** The children it may be; null when nobody has looked yet. */
  found: readonly ChildFound[] | null
  settings: readonly SettingFound[]
  filled?: Filled
  tried?: Tried | undefined
}

/** Step two: the children it may be, then the form of a new child. */
export function newCasePage(program: Program, at: At, page: NewCasePage): Shown {
  const { asker, found, settings, filled, tried } = page
  const form = newCaseForm(program.profile, asker, at.today)
  return {
    title: titleOf(asker),
    look: 'wide',
    section: 'new',
    back: { href: '/cases/new', text: 'Look for another child' },
    body: (
      <div class="sc-intake">
        <Problems tried={tried} form={form} />
        <h1 class="govuk-heading-l">{titleOf(asker)}</h1>
        <Matches program={program} asker={asker} found={found} />
        <h2 class="govuk-heading-m">
          {found !== null && found.length > 0 ? 'None of these: enter a new child' : 'Enter the child'}
        </h2>
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          action={`/cases/new/${asker}`}
          submit="Record the request and open the case"
          after={
            <p class="govuk-body sc-soft">
              The day it was received starts the clock. The case goes to its panel by the authority’s rule, and to the
              manager of the child’s setting or of the home’s quadrant.
            </p>
          }
        >
          {field => (
            <>
              {found !== null && found.length > 0 && field('notOneOf')}
              <Part title={wayOf(asker) === 'notification' ? 'The notification' : 'The request'}>
                {Object.keys(requestFields(program.profile, asker, at.today)).map(name =>
                  field(name as Parameters<typeof field>[0]),
                )}
              </Part>
              <Part title="The child">{childNames.map(field)}</Part>
              <Part title="Home">
                {field('address')}
                {field('postcode')}
                {field('confidential')}
                {field('quadrant')}
              </Part>
              <Part title="School">
                {field('school')}
                <WhichSetting form={form} settings={settings} tried={tried} />
                {field('attendsSince')}
              </Part>
              <Part title="A person with parental responsibility">{personNames.map(field)}</Part>
              <Details
                summaryText="A second parent or other person"
                open={secondNames.some(name => (tried ? one(tried.typed[name]) !== '' : false))}
              >
                <Part title="A second parent or other person">{secondNames.map(field)}</Part>
              </Details>
            </>
          )}
        </FormView>
      </div>
    ),
  }
}

function Part({ title, children }: { title: string; children: VNode | (VNode | false)[] }) {
  return (
    <div class="sc-part">
      <Fieldset legend={{ text: title, classes: 'govuk-fieldset__legend--m' }}>
        <div class="sc-part-fields">{children}</div>
      </Fieldset>
    </div>
  )
}

function WhichSetting(props: {
  form: ReturnType<typeof newCaseForm>
  settings: readonly SettingFound[]
  tried: Tried | undefined
}) {
  const { form, settings, tried } = props
  if (settings.length === 0) {
    return tried?.refused.some(r => r.field === 'settingId') ? (
      <FieldView name="settingId" field={form.fields.settingId} typed={tried.typed} tried={tried} />
    ) : null
  }
  const errorMessage = tried?.refused.find(r => r.field === 'settingId')?.because
  return (
    <Radios
      name="settingId"
      idPrefix="settingId"
      fieldset={{ legend: { text: 'Which setting is meant', classes: 'govuk-fieldset__legend--s' } }}
      {...(errorMessage !== undefined && { errorMessage })}
      classes="govuk-radios--small"
      items={settings.map(s => ({ value: s.settingId, text: s.town === null ? s.name : `${s.name}, ${s.town}` }))}
      value={one(tried?.typed.settingId) || undefined}
    />
  )
}

function Matches({ program, asker, found }: { program: Program; asker: Asker; found: readonly ChildFound[] | null }) {
  if (found === null) {
    return (
      <p class="govuk-body">
        <Link href="/cases/new">Look first whether the child is with us already</Link>. It is looked for again when this
        is recorded.
      </p>
    )
  }
  if (found.length === 0) {
    return <p class="govuk-body">Nobody with us has this name or day of birth.</p>
  }
  const stages = packs[program.profile.law].words.stages
  return (
    <>
      <h2 class="govuk-heading-m" id="matches">
        {found.length === 1 ? 'One child may be meant' : `${found.length} children may be meant`}
      </h2>
      <ul class="govuk-list sc-matches">
        {found.map(child => (
          <li key={child.personId} class="sc-box">
            <p class="govuk-body">
              <strong>{child.name}</strong>, born {plainDay(child.bornOn)}
              {child.school === null ? '' : `, ${child.school}`}
              <br />
              <span class="soft">Because: {child.why}.</span>
            </p>
            {child.cases.length === 0 && <p class="govuk-body">No case of their own is open to you.</p>}
            {child.cases.map(({ caseId, stage }) => (
              <p key={caseId} class="govuk-body">
                <Link href={`/cases/${caseId}/request/new/${asker}`}>Take the request on case {caseId}</Link>{' '}
                <span class="soft">{stages[stage as Stage]}</span> ·{' '}
                <Link href={`/cases/${caseId}`} visuallyHiddenText={caseId}>
                  Open the case
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
