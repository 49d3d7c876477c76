import { addDays, type Day, daysFrom, longDay, plainDay } from '../../kernel/day.ts'
import { capital, count, listed } from '../../kernel/words.ts'
import type { Deadline, LawWindow } from '../../law/law.ts'
import type { Course, PathInput, Stop } from './course.ts'
import { earlier, later, latestOf } from './days.ts'
import { adviceAsked, adviceFrom, adviceName, closing, meetingsOf } from './lanes.ts'
import type { Closure, Leg, Station, TwinItem, TwinWords } from './path.ts'
import { dayInFull, inWords, left, punctuality, span, weekdayDay } from './phrases.ts'

/** The path in words: every fact of it in order, today among them. */
export function twinOf(input: PathInput, course: Course, closures: readonly Closure[]): TwinItem[] {
  const { today } = input
  const items = [
    ...course.stops.map(stop => stopItem(input, course, stop, closures)),
    ...meetingItems(input, course.startedOn),
    ...windowItems(input, course.startedOn),
    ...adviceItems(input, course.startedOn),
    ...course.asides,
    todayItem(today),
  ]
  const ordered = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => daysFrom(b.item.on, a.item.on) || rank(a.item) - rank(b.item) || a.index - b.index)
    .map(({ item }) => item)
  return [...ordered, ...(course.running ? hints(input, ordered.at(-1)?.on ?? today) : [])]
}

function rank(item: TwinItem): number {
  return item.kind === 'today' ? 1 : item.future ? 2 : 0
}

function stopItem(input: PathInput, course: Course, stop: Stop, closures: readonly Closure[]): TwinItem {
  const { station, staff, family } = stop
  const begins = course.legs.filter(leg => leg.from === station.on && leg.state !== 'later')
  const shut = closures.filter(closure => begins.some(leg => leg === mostOf(closure, course.legs)))
  const more = [
    ...(staff.more === null ? [] : [staff.more]),
    ...begins.map(leg => limitWords(leg, input.today)),
    ...shut.map(closure => closed(closure, input.today)),
  ]
  const due = ['next', 'to-come', 'overdue', 'waived'].includes(station.state)
  const when = (words: string | null, voice: 'staff' | 'family') =>
    due ? `${words ?? 'by'} ${longDay(station.on)}` : happened(input, station, words, voice)
  return {
    on: station.on,
    kind: 'station',
    state: station.state,
    future: due && station.on >= input.today,
    next: course.next?.station === station.id,
    href: station.href,
    staff: { name: staff.name, when: when(staff.when, 'staff'), more: more.length === 0 ? null : more.join('. ') },
    family: { name: family.name, when: when(family.when, 'family'), more: family.more },
  }
}

/** "Thursday 23 July, 6 days early". The first says its year, the others where it is not today's; a family reads no weekday. */
function happened(input: PathInput, station: Station, words: string | null, voice: 'staff' | 'family'): string {
  const { id, on } = station
  const withYear = id === 'start' || on.slice(0, 4) !== input.today.slice(0, 4)
  const day = voice === 'staff' ? longDay(on) : plainDay(on)
  return [withYear ? day : day.slice(0, -5), ...(words === null ? [] : [words])].join(', ')
}

function limitWords(leg: Leg, today: Day): string {
  const by = `by ${dayInFull(leg.dueOn, today)}`
  return leg.allows === '' ? `${leg.verb} ${by}` : `${leg.verb}: ${leg.allows}, ${by}`
}

function meetingItems(input: PathInput, from: Day): TwinItem[] {
  return meetingsOf(input, from).map(({ on, said, href }) =>
    item(input, on, 'meeting', href, {
      staff: { name: said.staff, when: weekdayDay(on), more: null },
      family: { name: said.family, when: on > input.today ? weekdayDay(on) : dayInFull(on, input.today), more: null },
    }),
  )
}

function windowItems(input: PathInput, from: Day): TwinItem[] {
  const { today } = input
  return input.windows.flatMap(window => {
    const said = input.words.windows[window.id]
    if (window.opensOn < from || !said) return []
    const open = window.opensOn <= today && today <= window.closesOn
    const days = span(window.opensOn, window.closesOn, today)
    const still = daysFrom(today, window.closesOn)
    const end = window.closesOn < today ? 'closed' : open ? closing(window, today) : 'not open yet'
    const family = !open ? end : still === 0 ? 'today is the last day' : `${count(still, 'day')} left`
    return [
      item(input, window.opensOn, open ? 'open-window' : 'window', null, {
        staff: { name: said.staff, when: `${days}, ${end}`, more: null },
        family: { name: whose(input, window.who, said.family), when: `${days}: ${family}`, more: null },
      }),
    ]
  })
}

/** "Your time to comment", or whose it is when it is not the reader's. */
function whose(input: PathInput, who: LawWindow['who'], words: string): string {
  if (who === (input.reader ?? 'parent')) return words
  return words.replace(/^Your/, who === 'parent' ? 'Your parents’' : `${input.childName}’s`)
}

function adviceItems(input: PathInput, from: Day): TwinItem[] {
  const asked = adviceAsked(input, from)
  const [first] = asked
  if (first === undefined) return []
  const askedFrom = new Set(asked.map(d => adviceFrom(input, d)))
  const people = Object.entries(input.words.advice)
    .filter(([who]) => askedFrom.has(who))
    .map(([, said]) => said.family.replace('{child}', input.childName))
  return [
    item(input, first.startedOn, 'advice', input.link(first.startedBy), {
      staff: {
        name: `Advice asked: ${count(asked.length, 'piece')}`,
        when: `${weekdayDay(first.startedOn)}, due by ${dayInFull(latestOf(first.dueOn, ...asked.map(d => d.dueOn)), input.today)}`,
        more: capital(asked.map(d => `${adviceName(input, d)} ${adviceCame(input, d)}`).join('; ')),
      },
      family: {
        name: `We asked ${inWords(asked.length)} ${asked.length === 1 ? 'person' : 'people'} for advice`,
        when: capital(listed(people)),
        more: null,
      },
    }),
  ]
}

function adviceCame(input: PathInput, deadline: Deadline): string {
  const { today } = input
  if (deadline.metOn !== null) {
    const late = deadline.metOn > deadline.dueOn ? `, ${punctuality(deadline.metOn, deadline.dueOn)}` : ''
    return `${dayInFull(deadline.metOn, today)}${late}${late && deadline.excusedBy !== null ? ', excused' : ''}`
  }
  if (deadline.dueOn >= today) return `to come, ${left(today, deadline.dueOn)}`
  const past = count(daysFrom(deadline.dueOn, today), 'day')
  return deadline.excusedBy === null ? `missing, ${past} late` : `missing, ${past} late, excused`
}

function todayItem(today: Day): TwinItem {
  const words: TwinWords = { name: `Today, ${weekdayDay(today)}`, when: null, more: null }
  return { on: today, kind: 'today', state: null, future: true, next: false, href: null, staff: words, family: words }
}

function hints(input: PathInput, after: Day): TwinItem[] {
  return input.words.afterwards.map(hint => {
    const words = { name: hint.name, when: hint.when, more: null }
    return {
      on: after,
      kind: 'hint',
      state: 'to-come',
      future: true,
      next: false,
      href: null,
      staff: hint.for === 'staff' ? words : null,
      family: hint.for === 'family' ? words : null,
    }
  })
}

function item(
  input: PathInput,
  on: Day,
  kind: TwinItem['kind'],
  href: string | null,
  words: { staff: TwinWords; family: TwinWords | null },
): TwinItem {
  return { on, kind, state: null, future: on > input.today, next: false, href, ...words }
}

/** The leg that a closure lies in for the most part. */
function mostOf(closure: Closure, legs: readonly Leg[]): Leg | undefined {
  const within = (leg: Leg) => {
    const end = leg.endedOn ?? leg.dueOn
    return daysFrom(later(closure.from, leg.from), earlier(closure.reopens, end))
  }
  return legs.filter(leg => within(leg) > 0).sort((a, b) => within(b) - within(a))[0]
}

function closed(closure: Closure, today: Day): string {
  return `School closed ${span(closure.from, addDays(closure.reopens, -1), today)}`
}
