import type { Profile } from '../authority/profile.ts'
import { addDays, type Day, longDay, shortDay } from '../kernel/day.ts'
import { listed, lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { type Case, factsNamed, hasPlan } from './case.ts'
import { reviewsOf } from './reviews.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'
import { applicationWaiting, hasTravel, type Provision, type Travel, travelOf, travelReviewed } from './travel.ts'
import { lackingOf } from './travel-rows.ts'
import { trainingNow } from './travel-training.ts'

type On = (taskId: string, title: string, rule: string, dueOn: Day, shownFrom: Day, path: string) => void

/** What is to be done about travel to school that no watch of the profile can say: whatever the day, as all tasks. */
export function travelTasks(theCase: Case, profile: Profile): Task[] {
  if (!theCase.record.some(fact => fact.name.startsWith('travel.') || fact.name.startsWith('travel-training.')))
    return []
  if (!hasPlan(theCase) && endedPlan(theCase)) return []
  const tasks: Task[] = []
  const on: On = (taskId, title, rule, dueOn, shownFrom, path) =>
    tasks.push(
      silence({
        taskId: `travel:${taskId}`,
        title,
        rule,
        dueOn,
        shownFrom,
        path: `/cases/${theCase.caseId}/travel${path}`,
      }),
    )
  const travel = travelOf(theCase)
  changesToLookAt(travel, on)
  whatIsProvided(travel, profile, packs[theCase.law].words.document, on)
  proformas(theCase, on)
  followUps(theCase, travel, on)
  trainingSteps(travel, on)
  return tasks
}

function changesToLookAt(travel: Travel, on: On): void {
  for (const question of travel.questions) {
    // A birthday is known before it comes, so that a change can begin on the day itself.
    const ahead = question.id.startsWith('age:')
    on(
      `question:${question.id}`,
      `See whether the decision on travel still holds: ${lowerFirst(question.what)}`,
      `${shortDay(question.since)}, a change on which the decision rests`,
      ahead ? question.since : workingDaysAfter(question.since, 10),
      ahead ? addDays(question.since, -42) : question.since,
      '/look',
    )
  }
}

function whatIsProvided(travel: Travel, profile: Profile, document: string, on: On): void {
  const { provisions, decision } = travel
  const held = provisions.filter(p => p.until > p.from)
  const last = held.reduce<Provision | null>((most, p) => (most === null || p.until > most.until ? p : most), null)
  if (last !== null && decision?.outcome !== 'stopped' && applicationWaiting(travel) === null) {
    const lastDay = addDays(last.until, -1)
    on(
      `ends:${last.position}`,
      `Say how the child travels after ${longDay(lastDay)}, or stop it`,
      `What is provided ends ${shortDay(lastDay)} and nothing follows`,
      addDays(lastDay, -14),
      addDays(lastDay, -56),
      '/provide',
    )
  }
  for (const provision of held) {
    const lacks = lackingOf(provision, profile.travel)
    if (lacks.length === 0) continue
    on(
      `lacks:${provision.position}`,
      `Find the ${listed(lacks)} for the travel that begins ${longDay(provision.from)}`,
      `Not known yet, and the child is fetched from ${shortDay(provision.from)}`,
      addDays(provision.from, -7),
      addDays(provision.from, -42),
      `/provision/${provision.position}/arrange`,
    )
  }
  if (travel.inPlan !== null && held.length === 0 && decision === null && applicationWaiting(travel) === null) {
    const since = travel.inPlanSince as Day
    on(
      'in-plan',
      `Record how the child travels: the ${document} provides it`,
      'Nothing is on the record that is provided',
      workingDaysAfter(since, 5),
      since,
      '/provide',
    )
  }
}

/** No review can be closed without the proforma, so that it is asked for two weeks before the meeting. */
function proformas(theCase: Case, on: On): void {
  for (const review of reviewsOf(theCase)) {
    const { about, meetingOn, held, state } = review
    if (about === null || state === 'closed' || state === 'ended' || travelReviewed(theCase, about)) continue
    const day = held?.on ?? meetingOn
    if (day === null || !hasTravel(theCase, day)) continue
    on(
      `proforma:${about}`,
      'Fill in the Transport Annual Review proforma',
      held === null
        ? `The review meeting is ${shortDay(day)}`
        : `The review was held ${shortDay(day)}, and cannot be closed without it`,
      held === null ? day : workingDaysAfter(day, 5),
      addDays(day, -14),
      '/review',
    )
  }
}

/** What a proforma or a look at a change found is to be done, until it is. */
function followUps(theCase: Case, travel: Travel, on: On): void {
  const found = [
    ...travel.proformas.map(({ fact, says }) => ({ fact, to: says.outcome as string })),
    ...factsNamed(theCase, 'travel.looked-at').map(fact => ({ fact, to: String(fact.says.finding) })),
    ...factsNamed(theCase, 'travel-training.ended')
      .filter(() => travel.decision?.outcome === 'agreed')
      .map(fact => ({ fact, to: String(fact.says.outcome) })),
  ]
  for (const { fact, to } of found) {
    const next = nextAfter[to]
    if (next === undefined) continue
    if (theCase.facts.some(f => f.position > fact.position && next.done.includes(f.name))) continue
    const rule =
      fact.name === 'travel.reviewed'
        ? `The review of travel of ${shortDay(fact.on)}`
        : `Looked at ${shortDay(fact.on)}`
    on(`follow:${fact.position}`, next.title, rule, workingDaysAfter(fact.on, 10), fact.on, next.path)
  }
}

const nextAfter: Readonly<Record<string, { title: string; path: string; done: readonly string[] }>> = {
  change: {
    title: 'Change how the child travels, as the review found',
    path: '/provide',
    done: ['travel.provided', 'travel.stopped'],
  },
  stop: {
    title: 'Decide whether travel stops, as the review found',
    path: '/stop',
    done: ['travel.stopped', 'travel.agreed', 'travel.looked-at'],
  },
  training: {
    title: 'Plan the independent travel training',
    path: '/training/new',
    done: ['travel-training.planned', 'travel.stopped'],
  },
  'weigh-again': {
    title: 'Weigh the travel again',
    path: '/decide',
    done: ['travel.agreed', 'travel.refused', 'travel.stopped', 'travel.applied'],
  },
  independent: {
    title: 'Decide whether travel stops: the pupil travels independently',
    path: '/stop',
    done: ['travel.stopped', 'travel.provided', 'travel.agreed'],
  },
  partly: {
    title: 'Change how the child travels: part of it is independent now',
    path: '/provide',
    done: ['travel.provided', 'travel.stopped'],
  },
  'apply-again': {
    title: 'Ask the family to apply for travel again',
    path: '/apply',
    done: ['travel.applied', 'travel.stopped', 'travel.agreed'],
  },
}

function trainingSteps(travel: Travel, on: On): void {
  const training = trainingNow(travel.trainings)
  if (training === null) return
  for (const step of training.steps) {
    if (step.passed !== null) continue
    on(
      `${training.about}:${step.number}`,
      `Travel training, step ${step.number}: ${step.what}`,
      `Trained by ${training.says.trainer}, by ${shortDay(step.by)}`,
      step.by,
      addDays(step.by, -14),
      '/training/step',
    )
  }
  if (training.steps.every(s => s.passed !== null)) {
    const last = training.steps.reduce<Day>(
      (most, s) => (s.passed !== null && s.passed.on > most ? s.passed.on : most),
      training.fact.on,
    )
    on(
      `${training.about}:end`,
      'Say what the travel training led to',
      'Every step is passed',
      workingDaysAfter(last, 5),
      last,
      '/training/end',
    )
  }
}

function endedPlan(theCase: Case): boolean {
  return theCase.facts.some(f => f.name === 'plan.ceased' || f.name === 'plan.transferred-out')
}
