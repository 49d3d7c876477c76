import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { changedMeanwhile, madeFrom } from '../case/made-from.tsx'
import { chooseSetting } from '../case/people/find-setting.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { Tried } from '../web/app.ts'
import { type Filled, FormView, filledDay, Problems } from '../web/fields.tsx'
import { choice, dayField, form, one, text, type Values } from '../web/form.ts'
import { decideChangeOfSchool, isPlaced } from './decide-school.ts'
import { attendedBy } from './queries.ts'

/** The child goes to another school or setting, or leaves: the case follows the setting to its manager. */
export function schoolRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/school/change'
  const show = (at: At, tried?: Tried) => showChange(program, at, tried)
  app.page({ path, may: 'people.change', show })
  app.action({
    path,
    may: 'people.change',
    form: async at => schoolForm(at),
    show,
    act: (at, values) => change(program, at, values),
  })
}

function schoolForm(at: At) {
  return form(
    {
      where: choice({
        label: 'Where the child goes now',
        choices: [
          { value: 'setting', text: 'To a school or setting, named below' },
          { value: 'otherwise', text: 'To none: educated otherwise than at school' },
          { value: 'none', text: 'To none' },
        ],
        required: 'Say whether the child goes to a school or setting',
      }),
      school: text({ label: 'School or setting', hint: 'A part of its name, or its number in the register' }),
      settingId: text({ label: 'Which setting is meant', longest: 40 }),
      since: dayField({
        label: 'Since which day',
        required: 'Enter the day',
        notAfter: { day: at.today, because: `Day must be today, ${longDay(at.today)}, or earlier` },
      }),
    },
    ({ where, school }) =>
      where === 'setting' && school === null ? [{ field: 'school', because: 'Enter the school or setting' }] : [],
  )
}

type SchoolValues = Values<ReturnType<typeof schoolForm>['fields']>

function showChange(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'people', title: 'Change of school' }, async (tx, theCase) => {
    const form = schoolForm(at)
    const typed = one(tried?.typed.school)
    const found = await chooseSetting(tx, typed === '' ? null : typed, one(tried?.typed.settingId))
    const among = 'ask' in found ? found.among : []
    const wrong = tried?.refused.find(r => r.field === 'settingId')?.because
    return (
      <div class="sc-narrow">
        <Problems tried={tried} form={form} />
        <h2 class="govuk-heading-l">Change of school</h2>
        <p class="govuk-body">
          The case goes with the child: whoever manages the new setting manages the case from the same moment.
          {isPlaced(theCase) &&
            ' It is recorded as a placement too: a child who goes to no school is out of school until the next placement begins.'}
        </p>
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filledDay('since', at.today)}
          seen={theCase.record.length}
          was={madeFrom(schoolNow(theCase), tried)}
          submit="Save"
          after={
            <p class="govuk-body">
              <Link href={`/cases/${theCase.caseId}/people`}>Back without changing</Link>
            </p>
          }
        >
          {field => (
            <>
              {field('where')}
              {field('school')}
              {among.length > 0 && (
                <Radios
                  name="settingId"
                  idPrefix="settingId"
                  fieldset={{ legend: { text: 'Which setting is meant', classes: 'govuk-fieldset__legend--s' } }}
                  {...(wrong !== undefined && { errorMessage: wrong })}
                  classes="govuk-radios--small"
                  items={among.map(s => ({
                    value: s.settingId,
                    text: s.town === null ? s.name : `${s.name}, ${s.town}`,
                  }))}
                  value={one(tried?.typed.settingId) || undefined}
                />
              )}
              {field('since')}
            </>
          )}
        </FormView>
      </div>
    )
  })
}

async function change(program: Program, at: At, values: SchoolValues) {
  const chosen =
    values.where === 'setting'
      ? await at.work(tx => chooseSetting(tx, values.school, values.settingId))
      : { setting: null }
  if ('ask' in chosen) return refuse(chosen.ask, chosen.among.length === 0 ? 'school' : 'settingId')
  const to = chosen.setting ?? (values.where === 'otherwise' ? 'otherwise' : 'out-of-school')
  const handled = await handle(
    program,
    at,
    at.params.case ?? '',
    (theCase, attended: Awaited<ReturnType<typeof attendedBy>>) =>
      changedMeanwhile(at.query._was, schoolNow(theCase), schoolForm(at)) ??
      decideChangeOfSchool(theCase, to, values.since, attended),
    (tx, theCase) => attendedBy(tx, theCase),
  )
  return answered(handled, ({ theCase }) => ({
    to: `/cases/${theCase.caseId}/people`,
    say:
      theCase.manager === null
        ? 'The school is changed. Nobody manages the case now: it is a task of the senior case managers.'
        : `The school is changed. ${theCase.manager.name} manages the case.`,
  }))
}

function schoolNow({ setting }: Case): Filled {
  return {
    'The school on the record': setting === null ? 'none' : `${setting.name}, since ${longDay(setting.since)}`,
  }
}
