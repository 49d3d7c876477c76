import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { type Complaint, complaintsOf, isAnswered } from '../case/complaints.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { complaintOutcomes, complaintStages } from '../record/further/complaints.ts'

export interface Received {
  on: Day
  stage: (typeof complaintStages)[number]
  /** The complaint that goes on to this stage; null for a new one. */
  goesOn: string | null
  from: string
  how: string
  words: string
  wants: string | null
  reference: string | null
  dueOn: Day
}

/** A complaint, or one that goes on to its next stage. */
export function decideReceived(theCase: Case, form: Received): Decision {
  const complaints = complaintsOf(theCase)
  const earlier = form.goesOn === null ? null : complaints.find(c => c.about === form.goesOn)
  if (earlier === undefined) return refuse('Choose the complaint that goes on, or none', 'goesOn')
  if (form.dueOn < form.on) return refuse('The day to answer by must be the day it was received or later', 'dueOn')
  const last = earlier?.stages.at(-1)
  if (last !== undefined && order(form.stage) <= order(last.says.stage)) {
    return refuse('A complaint goes on to a later stage than the one it has reached', 'stage')
  }
  if (last !== undefined && form.on < last.fact.on) {
    return refuse(`The stage before it was received on ${longDay(last.fact.on)}`, 'on')
  }
  if (form.stage === 'ombudsman' && form.reference === null) {
    return refuse('Enter the number that the Ombudsman gave it', 'reference')
  }
  const number = complaints.reduce((most, c) => Math.max(most, c.number), 0) + 1
  return {
    record: [
      {
        name: 'complaint.received',
        on: form.on,
        about: earlier?.about ?? `complaint:${number}`,
        says: {
          stage: form.stage,
          from: form.from,
          how: form.how,
          words: form.words,
          ...(form.wants !== null && { wants: form.wants }),
          ...(form.reference !== null && { reference: form.reference }),
          dueOn: form.dueOn,
        },
      },
    ],
  }
}

export function decideAcknowledged(theCase: Case, about: string, form: { on: Day; to: string; how: string }): Decision {
  const found = open(theCase, about)
  if ('refused' in found) return found
  if (found.stages.at(-1)?.acknowledged != null) return refuse('This complaint is acknowledged already')
  const early = beforeReceipt(found, form.on)
  if (early !== null) return early
  return { record: [{ name: 'complaint.acknowledged', on: form.on, about, says: { to: form.to, how: form.how } }] }
}

export interface Answer {
  on: Day
  outcome: (typeof complaintOutcomes)[number]
  by: string
  words: string
  remedy: { what: string; by: Day; owner: string } | null
}

/** The answer; what is to be put right is promised by a day, and stays a task until it is done. */
export function decideAnswered(theCase: Case, about: string, form: Answer): Decision {
  const found = open(theCase, about)
  if ('refused' in found) return found
  const early = beforeReceipt(found, form.on)
  if (early !== null) return early
  if (form.remedy !== null && form.remedy.by < form.on) {
    return refuse('What is put right must be promised for the day of the answer or later', 'remedyBy')
  }
  const from = found.stages.at(-1)?.says.from ?? 'The person who complained'
  return {
    record: [
      {
        name: 'complaint.answered',
        on: form.on,
        about,
        says: {
          outcome: form.outcome,
          by: form.by,
          words: form.words,
          ...(form.remedy !== null && { remedy: form.remedy.what }),
        },
      },
      ...(form.remedy === null
        ? []
        : [
            {
              name: 'promise.made',
              on: form.on,
              says: { what: form.remedy.what, to: from, by: form.remedy.by, owner: form.remedy.owner },
            },
          ]),
    ],
  }
}

export function decideWithdrawn(theCase: Case, about: string, form: { on: Day; because: string }): Decision {
  const found = open(theCase, about)
  if ('refused' in found) return found
  const early = beforeReceipt(found, form.on)
  if (early !== null) return early
  return { record: [{ name: 'complaint.withdrawn', on: form.on, about, says: { because: form.because } }] }
}

/** What the policy gives for a stage from a day: offered in the form, changed where a letter names another. */
export function daysFor(profile: Profile, stage: string): number {
  return profile.complaints.stages.find(one => one.id === stage)?.workingDays ?? 20
}

function open(theCase: Case, about: string): Complaint | ReturnType<typeof refuse> {
  const found = complaintsOf(theCase).find(c => c.about === about)
  if (found === undefined) return refuse('This complaint is not on the case')
  return isAnswered(found) ? refuse('This complaint is answered already') : found
}

function beforeReceipt(complaint: Complaint, on: Day): ReturnType<typeof refuse> | null {
  const received = complaint.stages.at(-1)?.fact.on
  return received !== undefined && on < received
    ? refuse(`The complaint was received on ${longDay(received)}: this cannot be before it`, 'on')
    : null
}

function order(stage: string): number {
  return ['first', 'second', 'ombudsman'].indexOf(stage)
}
