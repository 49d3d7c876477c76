import type { TravelPolicy } from '../authority/travel-policy.ts'
import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { workingDaysAfter } from '../case/targets.ts'
import { applicationWaiting, nextTravel, travelOf } from '../case/travel.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { choice, dayField, form, longText, text, type Values } from '../web/form.ts'
import { daysField, milesField, pastDay, weekdays, yesNo } from './fields.ts'
import { schoolFields, schoolSaid, wrongSchool } from './schools.ts'

export function applyForm(theCase: Case, policy: TravelPolicy, today: Day) {
  return form(
    {
      on: pastDay('Day on which it came', today),
      by: text({ label: 'Who applies', required: 'Enter who applies' }),
      how: choice({
        label: 'How it came',
        choices: [
          { value: 'post', text: 'By post' },
          { value: 'telephone', text: 'By telephone' },
          { value: 'email', text: 'By e-mail' },
          { value: 'by-hand', text: 'By hand' },
          { value: 'review', text: 'At a review' },
        ],
        required: 'Say how it came',
        look: { as: 'select' },
      }),
      ...schoolFields(theCase),
      choice: choice({
        label: 'Whose choice the school is',
        choices: [
          { value: 'nearest', text: 'It is the nearest suitable school with a place' },
          { value: 'preferred', text: 'The parents prefer it to a nearer one that is suitable' },
          { value: 'not-known', text: 'Not known yet' },
        ],
        required: 'Say whose choice the school is',
      }),
      wantedFrom: dayField({ label: 'From which day travel is wanted', required: 'Enter the day' }),
      days: daysField(),
      why: longText({ label: 'Why help with travel is asked for', required: 'Write down why it is asked for' }),
      walkAlone: yesNo('Can the child walk there alone?'),
      walkAccompanied: yesNo('Can the child walk there when accompanied?'),
      publicTransport: choice({
        label: 'Can the child use buses or trains?',
        choices: [
          { value: 'alone', text: 'Alone' },
          { value: 'accompanied', text: 'When accompanied' },
          { value: 'no', text: 'No' },
          { value: 'not-known', text: 'Not known' },
        ],
        required: 'Say whether the child can use buses or trains',
        look: { as: 'inline-radios' },
      }),
      accompany: longText({
        label: 'Why the parents cannot go along, or do one of the two runs',
        hint: 'For each parent',
        look: { rows: 3 },
      }),
      car: yesNo('Is there a car in the household?'),
      income: choice({
        label: 'Is the family’s income low?',
        hint: 'Free school meals for this reason, or the most of working tax credit',
        choices: [
          { value: 'low', text: 'Yes' },
          { value: 'not-low', text: 'No' },
          { value: 'not-known', text: 'Not known' },
        ],
        required: 'Answer “Is the family’s income low?”',
        look: { as: 'inline-radios' },
      }),
      wishes: choice({
        label: 'What they would like best',
        choices: policy.modes.map(mode => ({ value: mode.id, text: mode.name })),
        look: { as: 'select' },
      }),
      training: yesNo('Would they like training to travel independently?'),
      evidence: longText({
        label: 'Evidence that came with it',
        hint: 'Such as a letter from a doctor. File papers under Documents',
        look: { rows: 2 },
      }),
    },
    wrongSchool,
  )
}

export type ApplyValues = Values<ReturnType<typeof applyForm>['fields']>

export function filledApplication(theCase: Case): Record<string, string | string[]> {
  const parent = theCase.people.find(p => p.until === null && p.parentalResponsibility)
  return {
    by: parent?.name ?? '',
    ...(theCase.setting === null ? {} : { school: theCase.setting.settingId }),
    days: weekdays.map(d => d.value),
  }
}

/** An application for travel: the days to decide it are counted from here. */
export function decideApply(theCase: Case, values: ApplyValues, policy: TravelPolicy): Decision {
  if (!hasPlan(theCase))
    return refuse('No statement or plan is in force. Travel for a child without one is not decided here')
  if (applicationWaiting(travelOf(theCase)) !== null)
    return refuse('An application waits to be decided already. Decide it, or record that it was withdrawn')
  const { on, school, otherSchool, wantedFrom, accompany, wishes, evidence, ...asked } = values
  return {
    record: [
      {
        name: 'travel.applied',
        on,
        about: nextTravel(theCase),
        says: {
          ...asked,
          ...schoolSaid(theCase, { school, otherSchool }),
          wantedFrom,
          ...(accompany === null ? {} : { accompany }),
          ...(wishes === null ? {} : { wishes }),
          ...(evidence === null ? {} : { evidence }),
          decideBy: workingDaysAfter(on, policy.decideWithin),
        },
      },
    ],
  }
}

export function withdrawForm(today: Day) {
  return form({
    on: pastDay('Day on which it was withdrawn', today),
    by: text({ label: 'Who withdraws it', required: 'Enter who withdraws it' }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function decideWithdraw(theCase: Case, { on, by, because }: { on: Day; by: string; because: string }): Decision {
  const waiting = applicationWaiting(travelOf(theCase))
  if (waiting === null) return refuse('No application waits to be decided')
  return { record: [{ name: 'travel.withdrawn', on, about: waiting.about, says: { by, because } }] }
}

export function routeForm(theCase: Case, today: Day) {
  return form(
    {
      on: pastDay('Day on which it was measured', today),
      ...schoolFields(theCase),
      metres: milesField('Length of the shortest walking route'),
      source: text({
        label: 'How it was measured',
        hint: 'A map and its name, a wheel, somebody who walked it',
        required: 'Say how it was measured',
      }),
      safe: yesNo('Can it be walked in reasonable safety, accompanied as necessary?'),
      because: longText({ label: 'What makes it safe or unsafe', longest: 2000, look: { rows: 3 } }),
    },
    values => [
      ...wrongSchool(values),
      ...(values.safe === 'no' && values.because === null
        ? [{ field: 'because', because: 'Write down what makes the route unsafe' }]
        : []),
    ],
  )
}

type RouteValues = Values<ReturnType<typeof routeForm>['fields']>

/** A measured route counts before the straight line, with its source, until home or school change. */
export function decideRoute(theCase: Case, values: RouteValues): Decision {
  const { on, metres, source, safe, because } = values
  const says = { ...schoolSaid(theCase, values), metres, source, safe, ...(because === null ? {} : { because }) }
  return { record: [{ name: 'travel.measured', on, says }] }
}
