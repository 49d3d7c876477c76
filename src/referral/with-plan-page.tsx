import type { SettingFound } from '../case/people/find-setting.ts'
import type { At, Program } from '../case/program.ts'
import { Details } from '../govuk/details.tsx'
import { Link } from '../govuk/link.tsx'
import { packs } from '../law/packs/packs.ts'
import type { Shown, Tried } from '../web/app.ts'
import { type Filled, FormView, Problems } from '../web/fields.tsx'
import { one } from '../web/form.ts'
import { ChildrenFound } from './children-found.tsx'
import type { ChildFound } from './find-child.ts'
import { childNames, personNames, secondNames } from './new-case-form.ts'
import { Part } from './part.tsx'
import { WhichSetting } from './which-setting.tsx'
import { findForm, planFields, withPlanForm, withPlanTitle } from './with-plan-form.ts'

/** Step one: which child. */
export function findPage(program: Program, at: At, tried?: Tried): Shown {
  const form = findForm(program.profile, at.today)
  const title = withPlanTitle(program.profile)
  return {
    title,
    look: 'narrow',
    section: 'new',
    back: { href: '/cases/new', text: 'Take in a request' },
    body: (
      <>
        <Problems tried={tried} form={form} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Such as one that was made before this program was used, or that came with a child on paper. First we look
          whether the child is with us already. With a file of another authority’s program,{' '}
          <Link href="/cases/new/file">send the file</Link> instead.
        </p>
        <FormView at={at} form={form} tried={tried} submit="Look for the child" action="/cases/new/plan" />
      </>
    ),
  }
}

export interface WithPlanPage {
  /** Null when nobody has looked yet. */
  found: readonly ChildFound[] | null
  settings: readonly SettingFound[]
  filled?: Filled
  tried?: Tried | undefined
}

/** Step two: the children it may be, then the child with its plan. */
export function withPlanPage(program: Program, at: At, { found, settings, filled, tried }: WithPlanPage): Shown {
  const { profile } = program
  const form = withPlanForm(profile, at.today)
  const title = withPlanTitle(profile)
  return {
    title,
    look: 'wide',
    section: 'new',
    back: { href: '/cases/new/plan', text: 'Look for another child' },
    body: (
      <div class="sc-intake">
        <Problems tried={tried} form={form} />
        <h1 class="govuk-heading-l">{title}</h1>
        {found === null ? (
          <p class="govuk-body">
            <Link href="/cases/new/plan">Look first whether the child is with us already</Link>. It is looked for again
            when this is recorded.
          </p>
        ) : (
          <ChildrenFound found={found} next={{ text: 'Enter it on case', path: '/request/plan' }} />
        )}
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          action="/cases/new/plan/open"
          submit="Open the case"
          after={
            <p class="govuk-body sc-soft">
              The next review counts from the last one, or from the making, and is a task from today on, late or not.
            </p>
          }
        >
          {field => (
            <>
              {found !== null && found.length > 0 && field('notOneOf')}
              <Part title={`The ${packs[profile.law].words.document}`}>
                {Object.keys(planFields(profile, at.today)).map(name => field(name as 'madeOn'))}
              </Part>
              <Part title="The child">{childNames.map(field)}</Part>
              <Part title="Home">{(['address', 'postcode', 'confidential', 'quadrant'] as const).map(field)}</Part>
              <Part title="School">
                {field('school')}
                <WhichSetting field={form.fields.settingId} settings={settings} tried={tried} />
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
