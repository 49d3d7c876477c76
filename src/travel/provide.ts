import type { TravelPolicy } from '../authority/travel-policy.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { nextTravel, type Provision, travelOf } from '../case/travel.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { choice, dayField, form, longText, text, type Values } from '../web/form.ts'
import { endOf } from './decide.ts'
import { daysField, weekdays, yearlyField } from './fields.ts'

export function provideForm(theCase: Case, policy: TravelPolicy, today: Day) {
  const running = runningAfter(theCase, today)
  return form(
    {
      mode: choice({
        label: 'How the child travels',
        choices: policy.modes.map(mode => ({ value: mode.id, text: mode.name, hint: mode.means })),
        required: 'Choose how the child travels',
        look: { as: 'radios' },
      }),
      what: text({
        label: 'What exactly is provided',
        hint: 'A seat on route 12, a card for zones 1 to 3, 40p a mile',
        required: 'Say what is provided',
        longest: 500,
      }),
      from: dayField({ label: 'First day', required: 'Enter the first day' }),
      lastDay: dayField({
        label: 'Last day',
        hint: 'Before it, a task asks what follows',
        required: 'Enter the last day',
      }),
      days: daysField(),
      trips: choice({
        label: 'Which way',
        choices: [
          { value: 'both', text: 'Both ways' },
          { value: 'to-school', text: 'To school only' },
          { value: 'from-school', text: 'From school only' },
        ],
        required: 'Say which way',
        look: { as: 'inline-radios' },
      }),
      vehicle: text({ label: 'Vehicle and who drives it, if known', longest: 300 }),
      escort: choice({
        label: 'Does somebody go along?',
        choices: [
          { value: 'needed', text: 'An escort is needed' },
          { value: 'not-needed', text: 'No escort' },
        ],
        required: 'Say whether an escort is needed',
        look: { as: 'inline-radios' },
      }),
      escortName: text({ label: 'Who goes along, if known' }),
      yearly: yearlyField('What it costs a year'),
      replaces: choice({
        label: 'What it takes the place of',
        choices: [
          { value: 'nothing', text: 'Nothing that is provided now' },
          ...running.map(p => ({
            value: String(p.position),
            text: p.says.what,
            hint: `From ${longDay(p.from)} to ${longDay(addDays(p.until, -1))}`,
          })),
        ],
        required: 'Say what it takes the place of',
      }),
    },
    ({ from, lastDay }) =>
      lastDay < from
        ? [{ field: 'lastDay', because: `Travel begins on ${longDay(from)}: its last day is that day or later` }]
        : [],
  )
}

export type ProvideValues = Values<ReturnType<typeof provideForm>['fields']>

export function filledProvision(theCase: Case, today: Day): Record<string, string | string[]> {
  const last = travelOf(theCase).provisions.at(-1)?.says
  return {
    days: last?.days ?? weekdays.map(d => d.value),
    trips: last?.trips ?? 'both',
    mode: last?.mode ?? '',
    escort: last?.escort ?? '',
    replaces: runningAfter(theCase, today).length === 0 ? 'nothing' : '',
  }
}

/** What is provided from a day, what it costs, and the end of what it takes the place of. */
export function decideProvide(theCase: Case, values: ProvideValues, policy: TravelPolicy, today: Day): Decision {
  const travel = travelOf(theCase)
  const { decision } = travel
  if (decision?.outcome !== 'agreed' && travel.inPlan === null)
    return refuse('Travel is not agreed. Decide on the application first')
  if (decision?.outcome === 'agreed' && decision.day !== null && values.from < decision.day)
    return refuse(`Travel is agreed from ${longDay(decision.day)}: it begins that day or later`, 'from')
  const { mode, what, from, lastDay, days, trips, vehicle, escort, escortName, yearly, replaces } = values
  const about = decision?.about ?? travel.provisions.at(-1)?.about ?? nextTravel(theCase)
  const ends = replacedEnds(theCase, replaces, from, today)
  if ('refused' in ends) return ends
  const costed = yearly !== null && yearly > 0
  const until = addDays(lastDay, 1)
  const cost: NewFact = {
    name: 'cost.agreed',
    on: today,
    says: {
      item: 'travel',
      what: `Travel: ${policy.modes.find(m => m.id === mode)?.name.toLowerCase() ?? mode}`,
      yearly,
      from,
      until,
      shares: { education: 10_000, health: 0, care: 0 },
    },
  }
  // The number that the cost will have on the record, so that both end together.
  const costAt = theCase.record.length + ends.record.length + 1
  return {
    record: [
      ...ends.record,
      ...(costed ? [cost] : []),
      {
        name: 'travel.provided',
        on: today,
        about,
        says: {
          mode,
          what,
          from,
          lastDay,
          days,
          trips,
          escort,
          ...(vehicle === null ? {} : { vehicle }),
          ...(escortName === null ? {} : { escortName }),
          ...(costed ? { cost: costAt } : {}),
          ...(yearly === null ? {} : { yearly }),
        },
      },
    ],
  }
}

function replacedEnds(
  theCase: Case,
  replaces: string,
  from: Day,
  today: Day,
): Decision & { record?: readonly NewFact[] } {
  if (replaces === 'nothing') return { record: [] }
  const replaced = runningAfter(theCase, today).find(p => String(p.position) === replaces)
  if (replaced === undefined) return refuse('What it takes the place of has ended already', 'replaces')
  if (replaced.until <= from) return { record: [] }
  if (from <= replaced.from)
    return refuse(
      `What it takes the place of begins on ${longDay(replaced.from)}: this begins later, or end that first`,
      'from',
    )
  return { record: endOf(theCase, replaced.position, addDays(from, -1), 'Something else takes its place', today) }
}

/** What is provided now or later. */
export function runningAfter(theCase: Case, today: Day): Provision[] {
  return travelOf(theCase).provisions.filter(p => p.until > today && p.until > p.from)
}

export function arrangeForm() {
  return form({
    vehicle: text({ label: 'Vehicle and who drives it', longest: 300 }),
    escortName: text({ label: 'Who goes along' }),
  })
}

export function decideArrange(
  theCase: Case,
  provision: number,
  { vehicle, escortName }: { vehicle: string | null; escortName: string | null },
  today: Day,
): Decision {
  const found = runningAfter(theCase, today).find(p => p.position === provision)
  if (found === undefined) return refuse('What is provided has ended')
  if (vehicle === null && escortName === null) return refuse('Enter who drives, or who goes along', 'vehicle')
  return {
    record: [
      {
        name: 'travel.arranged',
        on: today,
        about: found.about,
        says: { provision, ...(vehicle === null ? {} : { vehicle }), ...(escortName === null ? {} : { escortName }) },
      },
    ],
  }
}

export function endForm() {
  return form({
    lastDay: dayField({ label: 'Last day', required: 'Enter the last day' }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

/** What is provided ends, and travel stays agreed: a task asks what follows. */
export function decideEnd(
  theCase: Case,
  provision: number,
  { lastDay, because }: { lastDay: Day; because: string },
  today: Day,
): Decision {
  const found = runningAfter(theCase, today).find(p => p.position === provision)
  if (found === undefined) return refuse('What is provided has ended already')
  if (addDays(lastDay, 1) >= found.until)
    return refuse(`It ends on ${longDay(addDays(found.until, -1))} already`, 'lastDay')
  if (lastDay < addDays(found.from, -1))
    return refuse(
      `It begins on ${longDay(found.from)}: it ends the day before at the earliest, if it never begins`,
      'lastDay',
    )
  return { record: endOf(theCase, provision, lastDay, because, today) }
}
