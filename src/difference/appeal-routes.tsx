import { type Appeal, appealsOf, appealWindows } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { againstWords } from '../case/difference-words.ts'
import { isFamily, openDifferences } from '../case/differences.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  attendanceForm,
  directionDoneForm,
  directionForm,
  endForm,
  hearingForm,
  hearingHeldForm,
  lodgeForm,
  timetableForm,
} from './appeal-forms.ts'
import {
  decideDirection,
  decideDirectionDone,
  decideLodge,
  decideTimetable,
  directionOf,
  usualDays,
} from './decide-appeal.ts'
import { decideEnd, type Ending } from './decide-end.ts'
import { decideAttendance, decideHearing, decideHearingHeld } from './decide-hearing.ts'

/** Appeals to the Tribunal: registered, its timetable, the hearing, and how it ends. */
export function appealRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const policy = profile.differences
  const path = '/cases/:case/differences/appeals'
  const common = { tab: 'differences', addresses: 'kept out', next: '/differences#appeals' } as const

  caseForm(app, program, {
    ...common,
    path: `${path}/lodge`,
    may: 'appeal.record',
    title: 'An appeal is registered',
    form: (theCase, at) => lodgeForm(theCase, profile, at.today),
    filled: theCase => {
      const [window] = appealWindows(theCase).toReversed()
      const [difference] = openDifferences(theCase).filter(d => isFamily(d.says.with))
      return {
        ...(window !== undefined && { against: `${window.after}:${window.opensOn}` }),
        ...(difference !== undefined && { difference: difference.about }),
      }
    },
    intro: () => (
      <p class="govuk-body">
        From the {policy.tribunal}’s letter. Its timetable comes with the letter or soon after: enter it next, so that
        each day becomes work.
      </p>
    ),
    submit: 'Record the appeal',
    decide: (theCase, values) => decideLodge(theCase, values),
    say: 'The appeal is recorded. Enter the Tribunal’s timetable next',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/timetable`,
    may: 'appeal.record',
    title: 'The Tribunal’s timetable',
    form: (theCase, at) => (openAt(theCase, at) === null ? notFound : timetableForm(profile, at.today)),
    filled: (theCase, at) => {
      const appeal = openAt(theCase, at)
      const letter = filledDay('on', appeal?.lodged.on ?? at.today)
      if (appeal === null || appeal.directions.length > 0) return letter
      return Object.assign(letter, ...usualDays(appeal, policy).map(({ id, dueOn }) => filledDay(id, dueOn)))
    },
    intro: (theCase, at) => (
      <>
        <Which appeal={openAt(theCase, at)} program={program} />
        <p class="govuk-body">
          {(openAt(theCase, at)?.directions.length ?? 0) === 0
            ? 'The days that are filled in are only what is usual. Type over each with the day of the Tribunal’s letter, and empty those that it does not give.'
            : 'A timetable is entered already: what you enter here is added to it. To move a day, change that direction instead.'}
        </p>
      </>
    ),
    submit: 'Record the timetable',
    decide: (theCase, values, at) => {
      const { on, hearingOn, at: time, place, online } = values as unknown as TimetableValues
      const days = Object.fromEntries(policy.directions.map(d => [d.id, (values[d.id as never] ?? null) as Day | null]))
      return decideTimetable(
        theCase,
        numberOf(at),
        { on, days, hearingOn, at: time, place, online: online.length > 0 },
        policy,
      )
    },
    say: 'The timetable is recorded. What is ours is work from now on',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/direction`,
    may: 'appeal.record',
    title: 'A direction of the Tribunal',
    form: (theCase, at) => (openAt(theCase, at) === null ? notFound : directionForm(false, at.today)),
    filled: (_theCase, at) => ({ whose: 'authority', ...filledDay('on', at.today) }),
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record the direction',
    decide: (theCase, values, at) => decideDirection(theCase, numberOf(at), values, null),
    say: 'The direction is recorded',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/directions/:direction/change`,
    may: 'appeal.record',
    title: 'Change a direction',
    form: (theCase, at) => (undoneAt(theCase, at) === null ? notFound : directionForm(true, at.today)),
    filled: (theCase, at) => {
      const direction = undoneAt(theCase, at)
      return direction === null
        ? {}
        : {
            what: direction.says.what,
            whose: direction.says.whose,
            ...filledDay('dueOn', direction.dueOn),
            ...filledDay('on', at.today),
          }
    },
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record the change',
    decide: (theCase, values, at) => decideDirection(theCase, numberOf(at), values, at.params.direction ?? ''),
    say: 'The direction is changed',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/directions/:direction/done`,
    may: 'appeal.record',
    title: (theCase, at) => `Done: ${undoneAt(theCase, at)?.says.what ?? 'a direction'}`,
    form: (theCase, at) => (undoneAt(theCase, at) === null ? notFound : directionDoneForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record that it is done',
    decide: (theCase, values, at) => decideDirectionDone(theCase, numberOf(at), at.params.direction ?? '', values),
    say: 'The direction is done',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/hearing`,
    may: 'appeal.record',
    title: 'The day of the hearing',
    form: (theCase, at) => (openAt(theCase, at) === null ? notFound : hearingForm(at.today)),
    filled: (theCase, at) => {
      const hearing = openAt(theCase, at)?.hearing ?? null
      return hearing === null
        ? filledDay('on', at.today)
        : {
            ...filledDay('on', at.today),
            ...filledDay('hearingOn', hearing.on),
            at: hearing.says.at ?? '',
            place: hearing.says.place,
            ...(hearing.says.online && { online: 'yes' }),
          }
    },
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record the hearing',
    decide: (theCase, values, at) =>
      decideHearing(theCase, numberOf(at), { ...values, online: values.online.length > 0 }),
    say: 'The hearing is recorded. Name who attends',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/attend`,
    may: 'appeal.record',
    title: 'Who attends the hearing',
    form: (theCase, at) => (openAt(theCase, at)?.hearing == null ? notFound : attendanceForm()),
    filled: (theCase, at) => {
      const attends = openAt(theCase, at)?.hearing?.attends ?? null
      return attends === null ? {} : { who: attends.who, witnesses: attends.witnesses ?? '' }
    },
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record who attends',
    decide: (theCase, values, at) => decideAttendance(theCase, numberOf(at), values, at.today),
    say: 'It is recorded who attends',
  })

  caseForm(app, program, {
    ...common,
    path: `${path}/:appeal/heard`,
    may: 'appeal.record',
    title: 'The hearing was held',
    form: (theCase, at) => (openAt(theCase, at)?.hearing == null ? notFound : hearingHeldForm(at.today)),
    filled: (theCase, at) => {
      const on = openAt(theCase, at)?.hearing?.on ?? at.today
      return filledDay('on', on <= at.today ? on : at.today)
    },
    intro: (theCase, at) => <Which appeal={openAt(theCase, at)} program={program} />,
    submit: 'Record the hearing',
    decide: (theCase, values, at) => decideHearingHeld(theCase, numberOf(at), values),
    say: 'The hearing is recorded. Record the order when it comes',
  })

  const endings = [
    { how: 'decided', title: 'The Tribunal’s order', submit: 'Record the order' },
    { how: 'conceded', title: 'We do not oppose the appeal', submit: 'Record it' },
    { how: 'withdrawn', title: 'The appeal is withdrawn', submit: 'Record it' },
  ] as const
  for (const { how, title, submit } of endings) {
    caseForm(app, program, {
      ...common,
      path: `${path}/:appeal/${how}`,
      may: 'appeal.record',
      title,
      form: (theCase, at) => (openAt(theCase, at) === null ? notFound : endForm(profile, how, at.today)),
      filled: (_theCase, at) => (how === 'conceded' ? filledDay('on', at.today) : {}),
      intro: (theCase, at) => (
        <>
          <Which appeal={openAt(theCase, at)} program={program} />
          <p class="govuk-body">
            {how === 'withdrawn'
              ? 'A withdrawal ends the appeal and settles nothing by itself: the difference stays open until you say that it is settled.'
              : 'The days of the law to carry it out run from the day you enter here, not from the day the letter was opened.'}
          </p>
        </>
      ),
      submit,
      decide: (theCase, values, at) => {
        const { on, words, order = null } = values as unknown as Omit<Ending, 'order'> & { order?: string }
        return decideEnd(theCase, numberOf(at), { how, on, words, order })
      },
      say: theCase => sayEnded(theCase),
    })
  }
}

interface TimetableValues {
  on: Day
  hearingOn: Day | null
  at: string | null
  place: string | null
  online: readonly string[]
}

function Which({ appeal, program }: { appeal: Appeal | null; program: Program }) {
  return appeal === null ? null : (
    <p class="govuk-body">
      Appeal {appeal.says?.number ?? appeal.number} against {againstWords(appeal.against, program.profile)}, registered
      on {longDay(appeal.lodged.on)}.
    </p>
  )
}

function numberOf(at: At): number {
  return Number(at.params.appeal)
}

function openAt(theCase: Case, at: At): Appeal | null {
  return appealsOf(theCase).find(a => a.number === numberOf(at) && a.ended === null) ?? null
}

function undoneAt(theCase: Case, at: At) {
  const appeal = openAt(theCase, at)
  const direction = appeal === null ? null : directionOf(appeal, at.params.direction ?? '')
  return direction?.done === null ? direction : null
}

function sayEnded(theCase: Case): string {
  const ended = appealsOf(theCase).findLast(a => a.ended !== null)?.ended ?? null
  const [first] = (ended?.duties ?? []).filter(d => d.metOn === null && !d.takenAway)
  return first === undefined
    ? 'It is recorded how the appeal ended'
    : `It is recorded. We must carry it out by ${longDay(first.dueOn)}`
}
