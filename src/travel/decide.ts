import type { Profile } from '../authority/profile.ts'
import type { TravelRuleId } from '../authority/travel-policy.ts'
import { type Case, factsNamed } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { applicationWaiting, type Travel, travelOf } from '../case/travel.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import { listed, lowerFirst } from '../kernel/words.ts'
import type { NewFact } from '../record/append.ts'
import { choice, dayField, depending, form, longText, type Values } from '../web/form.ts'
import { type Finding, findingsFor, type Journey, leadsTo } from './entitlement.ts'
import { journeyOf, type Places } from './journey.ts'
import { appealUntil, letterOf } from './letter.ts'

export function decideForm({ travel: policy }: Profile) {
  return form(
    {
      need: choice({
        label:
          'Is need, disability or mobility a reason why the child cannot be expected to walk there, even accompanied?',
        choices: [
          { value: 'met', text: 'Yes' },
          { value: 'not-met', text: 'No' },
        ],
        required: 'Say whether need is a reason',
      }),
      needBecause: longText({
        label: 'What shows it',
        hint: 'The child, the journey and the evidence. A statement or plan alone is no reason',
        required: 'Write down what shows it',
        longest: 3000,
        look: { rows: 3 },
      }),
      outcome: choice({
        label: 'Decision',
        choices: [
          { value: 'agreed', text: 'Travel is agreed' },
          { value: 'refused', text: 'Travel is refused' },
        ],
        required: 'Say whether travel is agreed',
      }),
      ground: depending(
        choice({
          label: 'The rule by which it is agreed',
          choices: policy.rules
            .filter(rule => rule.id !== 'school-age' && rule.id !== 'nearest-school')
            .map(rule => ({ value: rule.id, text: rule.short })),
          look: { as: 'select' },
        }),
      ),
      from: depending(dayField({ label: 'From which day, if agreed' })),
      reasons: longText({
        label: 'Reasons',
        hint: 'As the family will read them',
        required: 'Write down the reasons',
        look: { rows: 6 },
      }),
      instead: longText({ label: 'What is offered instead, if refused', longest: 2000, look: { rows: 2 } }),
      departs: depending(
        longText({
          label: 'Why it departs from the rules, if it does',
          longest: 2000,
          look: { rows: 2 },
        }),
      ),
    },
    ({ outcome, ground, from }) =>
      outcome === 'agreed'
        ? [
            ...(ground === null ? [{ field: 'ground', because: 'Choose the rule by which travel is agreed' }] : []),
            ...(from === null ? [{ field: 'from', because: 'Enter the day from which travel is agreed' }] : []),
          ]
        : [],
  )
}

export type DecideValues = Values<ReturnType<typeof decideForm>['fields']>

export interface Deciding {
  /** The version of the policy in force. */
  policyVersion: string
  places: Places
  decidedBy: string
  today: Day
}

/** The decision of a person, with each rule as it stood. Where the rules lead elsewhere, it says why. */
export function decideTravel(
  theCase: Case,
  values: DecideValues,
  { places, policyVersion, decidedBy, today }: Deciding,
): Decision {
  const travel = travelOf(theCase)
  const about = aboutToDecide(travel)
  if (about === null) return refuse('No application is on the record. Record it first')
  const application = travel.applications.find(a => a.about === about) ?? null
  const need: Journey['need'] = { met: values.need === 'met', because: values.needBecause }
  const findings = findingsFor(journeyOf(theCase, travel, application, places, today, need))
  const { outcome, ground, from, reasons, instead, departs } = values
  const refused = whyNot(values, findings)
  if (refused !== null) return refused
  const setting = application?.says.setting ?? theCase.setting?.settingId
  const weighed: NewFact = {
    name: 'travel.weighed',
    on: today,
    about,
    says: {
      policy: policyVersion,
      ...(setting === undefined ? {} : { setting }),
      school: application?.says.school ?? theCase.setting?.name ?? 'the school',
      ...(theCase.homeSince == null ? {} : { homeSince: theCase.homeSince }),
      findings,
    },
  }
  const why = departs === null ? {} : { departs }
  const decided: NewFact =
    outcome === 'agreed'
      ? { name: 'travel.agreed', on: today, about, says: { ground, from, reasons, decidedBy, ...why } }
      : {
          name: 'travel.refused',
          on: today,
          about,
          says: { reasons, decidedBy, ...(instead === null ? {} : { instead }), ...why },
        }
  return { record: [weighed, decided] }
}

/** What a decision would be about: the application that waits, else what was decided before and is weighed again. */
export function aboutToDecide(travel: Travel): string | null {
  return applicationWaiting(travel)?.about ?? travel.decision?.about ?? null
}

function whyNot({ outcome, ground, departs }: DecideValues, findings: readonly Finding[]): Refused | null {
  const leads = leadsTo(findings)
  if (departs !== null) return null
  const finding = findings.find(f => f.rule === (ground as TravelRuleId | null))
  if (outcome === 'refused') {
    if (leads.to === 'entitled')
      return refuse(
        'By the rules the child is entitled to travel. Agree it, or say why the decision departs from them',
        'departs',
      )
    if (leads.to === 'not-known')
      return refuse(
        `Before travel is refused, find out ${listed(leads.missing)}, or say why it can be decided without`,
        'departs',
      )
    return null
  }
  if (ground === 'discretion') {
    return leads.to === 'choice'
      ? null
      : refuse('The rules settle this. Choose the rule that is met, or say why more is done', 'departs')
  }
  if (finding !== undefined && finding.finding !== 'met')
    return refuse(
      `This rule is not met: ${lowerFirst(finding.because)}. Choose another, or say why the decision departs from it`,
      'ground',
    )
  if (leads.to === 'choice')
    return refuse(
      `${leads.because}. Choose “The authority’s choice”, or say why the decision departs from the rules`,
      'ground',
    )
  return null
}

export function stopForm(today: Day) {
  return form({
    lastDay: dayField({
      label: 'Last day of travel',
      required: 'Enter the last day',
      notBefore: { day: addDays(today, -31), because: 'The last day must not be more than a month ago' },
    }),
    reasons: longText({
      label: 'Reasons',
      hint: 'As the family will read them',
      required: 'Write down the reasons',
      look: { rows: 6 },
    }),
  })
}

/** Travel stops: what is provided ends on its last day, and so does what it costs. */
export function decideStop(
  theCase: Case,
  { lastDay, reasons }: { lastDay: Day; reasons: string },
  decidedBy: string,
  today: Day,
): Decision {
  const travel = travelOf(theCase)
  if (travel.decision?.outcome !== 'agreed' && !travel.provisions.some(p => p.until > lastDay))
    return refuse('No travel is agreed or provided that could stop')
  const about = travel.decision?.about ?? travel.provisions.at(-1)?.about ?? 'travel:1'
  return {
    record: [
      { name: 'travel.stopped', on: today, about, says: { lastDay, reasons, decidedBy } },
      ...travel.provisions
        .filter(p => p.until > addDays(lastDay, 1) && p.until > p.from)
        .flatMap(p =>
          endOf(theCase, p.position, p.from > lastDay ? addDays(p.from, -1) : lastDay, 'Travel stops', today),
        ),
    ],
  }
}

/** A provision ends, and the cost that was agreed with it. */
export function endOf(theCase: Case, provision: number, lastDay: Day, because: string, today: Day): NewFact[] {
  const provided = factsNamed(theCase, 'travel.provided').find(f => f.position === provision)
  const cost = provided?.says.cost
  return [
    {
      name: 'travel.ended',
      on: today,
      says: { provision, lastDay, because },
      ...(provided?.about == null ? {} : { about: provided.about }),
    },
    ...(typeof cost === 'number'
      ? [{ name: 'cost.ended', on: today, says: { cost, until: addDays(lastDay, 1), because } }]
      : []),
  ]
}

/** The letter that is due was sent: the days to appeal are counted from it. */
export function decideLetterSent(
  theCase: Case,
  { on, how, to }: { on: Day; how: string; to: readonly string[] },
  profile: Profile,
): Decision {
  const travel = travelOf(theCase)
  const letter = letterOf(theCase, profile, on)
  if (letter === null) return refuse('Nothing is decided that a letter could tell')
  if (on < letter.tells.on) return refuse(`It was decided on ${longDay(letter.tells.on)}: the letter is later`, 'on')
  if (to.length === 0) return refuse('Nobody on this case has parental responsibility and is written to')
  const appealBy = appealUntil(travel, profile.travel, on)
  return {
    record: [
      {
        name: 'travel.letter-sent',
        on,
        ...(letter.tells.about === null ? {} : { about: letter.tells.about }),
        says: { to: [...to], how, ...(appealBy === null ? {} : { appealBy }) },
      },
    ],
  }
}
