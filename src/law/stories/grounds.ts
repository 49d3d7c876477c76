import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

const statementLaws: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005']
const ehc = 'england-ehc-2014'

/** A record in which a deadline is open, its day, and what it is about. */
interface Open {
  id: string
  facts: string
  about?: string
}

const request = '2008-01-07 assessment.requested by=school'
const assessing = `${request}
  2008-02-18 assessment.agreed`
const statementsOpen: readonly Open[] = [
  { id: 'decide-whether-to-assess', facts: request },
  { id: 'decide-reassessment', facts: '2008-01-07 reassessment.requested by=parent' },
  { id: 'complete-assessment', facts: assessing },
  {
    id: 'finalise-plan',
    facts: `${assessing}
      2008-03-01 assessment.completed
      2008-03-02 plan.proposed`,
  },
  { id: 'finalise-amendment', facts: '2008-03-01 amendment.proposed' },
  { id: 'give-advice', facts: '2008-01-07 advice.requested from=medical', about: 'advice:medical' },
  { id: 'comply-with-order', facts: '2008-03-01 appeal.decided order=amend' },
]
const statementsNever: readonly Open[] = [
  {
    id: 'propose-or-refuse-plan',
    facts: `${assessing}
      2008-03-01 assessment.completed`,
  },
  { id: 'review-plan', facts: '2008-01-07 plan.brought-forward madeOn=2007-06-01' },
  { id: 'report-review', facts: '2008-03-01 review.held' },
  { id: 'name-next-setting', facts: '2008-03-01 phase-transfer.planned to=secondary startsOn=2009-09-01' },
]
const ehcAgreed = `2026-01-05 assessment.requested by=school
  2026-02-16 assessment.agreed`
const ehcOpen: readonly Open[] = [
  { id: 'decide-whether-to-assess', facts: '2026-01-05 assessment.requested by=school' },
  { id: 'notify-no-plan', facts: ehcAgreed },
  { id: 'finalise-plan', facts: ehcAgreed },
  {
    id: 'finalise-reassessment',
    facts: `2026-01-05 reassessment.requested by=parent
      2026-01-20 reassessment.agreed`,
  },
  { id: 'comply-with-order', facts: '2026-01-05 appeal.conceded order=assess' },
  { id: 'notify-no-ordered-plan', facts: '2026-01-05 appeal.conceded order=assess' },
  { id: 'finalise-ordered-plan', facts: '2026-01-05 appeal.conceded order=assess' },
  { id: 'give-advice', facts: '2026-01-05 advice.requested from=education', about: 'advice:education' },
]
const ehcNever: readonly Open[] = [
  { id: 'decide-reassessment', facts: '2026-01-05 reassessment.requested by=parent' },
  { id: 'review-plan', facts: '2026-01-05 plan.brought-forward madeOn=2025-06-01' },
  { id: 'finalise-amendment', facts: '2026-01-05 amendment.proposed' },
  { id: 'decide-after-review', facts: '2026-01-05 review.held' },
  { id: 'arrange-mediation', facts: '2026-01-05 mediation.requested' },
]

/** Which deadlines each ground excuses: every pair that the contract's table allows, and the others refused. */
const excuses: { readonly [ground: string]: { statements: readonly string[]; ehc: readonly string[]; says?: string } } =
  {
    'school-closed': {
      statements: ['decide-whether-to-assess', 'decide-reassessment', 'complete-assessment'],
      ehc: [
        'decide-whether-to-assess',
        'notify-no-plan',
        'finalise-plan',
        'finalise-reassessment',
        'comply-with-order',
        'notify-no-ordered-plan',
        'finalise-ordered-plan',
      ],
    },
    'exceptional-circumstances': {
      statements: statementsOpen.map(({ id }) => id),
      ehc: ehcOpen.map(({ id }) => id),
    },
    'absent-from-area': {
      statements: statementsOpen.map(({ id }) => id),
      ehc: ehcOpen.map(({ id }) => id),
      says: 'from=2008-01-01 to=2008-01-28',
    },
    'missed-appointment': { statements: ['complete-assessment', 'give-advice'], ehc: ['give-advice'] },
    'further-advice-needed': { statements: ['complete-assessment'], ehc: [] },
    'late-parental-advice': { statements: ['complete-assessment'], ehc: [] },
    'late-health-or-care-advice': { statements: ['complete-assessment'], ehc: [] },
    'no-prior-knowledge': { statements: ['give-advice'], ehc: [] },
    'late-representations': { statements: ['finalise-plan', 'finalise-amendment', 'comply-with-order'], ehc: [] },
    'further-meeting': { statements: ['finalise-plan', 'finalise-amendment'], ehc: [] },
    'consent-awaited': { statements: ['finalise-plan', 'finalise-amendment'], ehc: [], says: 'askedOn=2008-03-03' },
  }

const pairs: readonly Story[] = Object.entries(excuses).flatMap(([ground, { statements, ehc: under, says = '' }]) => [
  ...statementLaws.flatMap(law =>
    [...statementsOpen, ...statementsNever].map(open =>
      pair(
        law,
        ground,
        open,
        statements.includes(open.id),
        '2008-03-17',
        '2008-03-10',
        ['2008-03-15', '2008-04-15'],
        says,
      ),
    ),
  ),
  ...[...ehcOpen, ...ehcNever].map(open =>
    pair(ehc, ground, open, under.includes(open.id), '2026-02-20', '2026-02-18', ['2026-02-20', '2026-03-20'], says),
  ),
])

function pair(
  law: LawId,
  ground: string,
  { id, facts, about }: Open,
  isAllowed: boolean,
  on: string,
  asked: string,
  closure: [string, string],
  says: string,
): Story {
  const tied = about === undefined ? '' : ` about=${about}`
  const lines = `${facts}
    ${asked} advice.requested from=education about=advice:school
    ${on} delay.excused${tied} deadline=${id} ground=${ground} ${says}`
  const name = `${law}: ${ground} ${isAllowed ? 'excuses' : 'never excuses'} ${id}`
  const position = facts.split('\n').length + 2
  const told = lines.replace(/ +$/, '')
  return isAllowed
    ? { name, law, closures: [closure], facts: told, among: [`${id} excused`] }
    : { name, law, closures: [closure], facts: told, refused: position }
}

const closed = (law: LawId, name: string, facts: string, closure: [string, string], isAllowed: boolean): Story => ({
  name: `${law}: ${name}`,
  law,
  closures: [closure],
  facts,
  ...(isAllowed ? { among: ['decide-whether-to-assess excused'] } : { refused: facts.trim().split('\n').length }),
})

const closures: readonly Story[] = (['england-statements-2001', 'northern-ireland-2005', ehc] as const).flatMap(law => {
  const story = (name: string, asked: string, recorded: string, closure: [string, string], isAllowed: boolean) =>
    closed(
      law,
      name,
      `2016-06-20 assessment.requested by=school
      ${asked} advice.requested from=education
      ${recorded} delay.excused deadline=decide-whether-to-assess ground=school-closed`,
      closure,
      isAllowed,
    )
  return [
    story('a closure of exactly 28 days counts', '2016-07-20', '2016-07-20', ['2016-07-20', '2016-08-17'], true),
    story('one of 27 days does not', '2016-07-20', '2016-07-20', ['2016-07-20', '2016-08-16'], false),
    story('asked seven days before the closure', '2016-07-13', '2016-07-20', ['2016-07-20', '2016-09-05'], true),
    story('asked eight days before the closure', '2016-07-12', '2016-07-20', ['2016-07-20', '2016-09-05'], false),
    story('asked seven days before the school reopens', '2016-08-29', '2016-08-29', ['2016-07-20', '2016-09-05'], true),
    story('asked six days before the school reopens', '2016-08-30', '2016-08-30', ['2016-07-20', '2016-09-05'], false),
    story('asked after the ground was recorded', '2016-07-21', '2016-07-20', ['2016-07-20', '2016-09-05'], false),
    story('asked on the day the request was received', '2016-06-20', '2016-06-20', ['2016-06-25', '2016-09-05'], true),
    closed(
      law,
      'asked before the request was received',
      `2016-06-19 advice.requested from=education
      2016-06-20 assessment.requested by=school
      2016-06-20 delay.excused deadline=decide-whether-to-assess ground=school-closed`,
      ['2016-06-25', '2016-09-05'],
      false,
    ),
    closed(
      law,
      'advice asked of somebody else',
      `2016-06-20 assessment.requested by=school
      2016-07-20 advice.requested from=medical
      2016-07-20 delay.excused deadline=decide-whether-to-assess ground=school-closed`,
      ['2016-07-20', '2016-09-05'],
      false,
    ),
    {
      name: `${law}: advice asked on the same day counts though it was recorded later`,
      law,
      closures: [['2016-07-20', '2016-09-05']],
      facts: `
        2016-06-20 assessment.requested by=school
        2016-07-20 delay.excused deadline=decide-whether-to-assess ground=school-closed
        2016-07-20 advice.requested from=education`,
      among: ['decide-whether-to-assess excused'],
    },
  ]
})

const absences: readonly Story[] = [
  ...statementLaws.flatMap(law => [
    ...statementsOpen.map(open => away(law, open, '2008-03-17', open.id === 'comply-with-order' ? 14 : 28)),
  ]),
  ...ehcOpen.map(open =>
    away(
      ehc,
      open,
      '2026-02-20',
      ['comply-with-order', 'notify-no-ordered-plan', 'finalise-ordered-plan'].includes(open.id) ? 14 : 28,
    ),
  ),
].flat()

/** Away for as many days as are needed, both counted, and for a day less. */
function away(law: LawId, { id, facts, about }: Open, on: string, days: number): Story[] {
  const tied = about === undefined ? '' : ` about=${about}`
  const excused = (last: number) => `${facts}
    ${on} delay.excused${tied} deadline=${id} ground=absent-from-area from=2008-01-01 to=2008-01-${last}`
  return [
    { name: `${law}: ${days} days away excuse ${id}`, law, facts: excused(days), among: [`${id} excused`] },
    {
      name: `${law}: ${days - 1} days away do not excuse ${id}`,
      law,
      facts: excused(days - 1),
      refused: facts.split('\n').length + 1,
      because: /both counted/,
    },
  ]
}

const others: readonly Story[] = statementLaws.flatMap((law): Story[] => [
  ...['finalise-amendment'].flatMap((id): Story[] => [
    {
      name: `${law}: consent awaited for two weeks excuses ${id}`,
      law,
      facts: `
        2008-03-01 amendment.proposed
        2008-03-17 delay.excused deadline=${id} ground=consent-awaited askedOn=2008-03-03`,
      among: [`${id} excused`],
    },
    {
      name: `${law}: consent awaited for a day less does not`,
      law,
      facts: `
        2008-03-01 amendment.proposed
        2008-03-16 delay.excused deadline=${id} ground=consent-awaited askedOn=2008-03-03`,
      refused: 2,
      because: /17 March 2008/,
    },
  ]),
  {
    name: `${law}: social services may not have known the child either`,
    law,
    facts: `
      2008-01-07 advice.requested from=social-care
      2008-01-08 delay.excused about=advice:social-care deadline=give-advice ground=no-prior-knowledge`,
    deadlines: ['give-advice excused'],
  },
  ...['parent', 'education', 'psychology', 'other'].map(
    (from): Story => ({
      name: `${law}: no prior knowledge is no ground for advice from ${from}`,
      law,
      facts: `
        2008-01-07 advice.requested from=${from}
        2008-01-08 delay.excused about=advice:${from} deadline=give-advice ground=no-prior-knowledge`,
      refused: 2,
    }),
  ),
])

const covering: readonly Story[] = [
  {
    name: 'an excuse covers a duty that was met late, recorded afterwards',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-02-18 assessment.refused
      2026-03-01 delay.excused deadline=decide-whether-to-assess ground=exceptional-circumstances`,
    deadlines: ['decide-whether-to-assess due 2026-02-16 excused on 2026-02-18'],
  },
  {
    name: 'a duty met in time is met, and one taken away is not needed, whatever excuses them',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-06 delay.excused deadline=decide-whether-to-assess ground=exceptional-circumstances
      2026-02-16 assessment.agreed
      2026-02-17 delay.excused deadline=finalise-plan ground=exceptional-circumstances
      2026-02-18 request.withdrawn`,
    deadlines: ['decide-whether-to-assess met', 'notify-no-plan not-needed', 'finalise-plan not-needed'],
  },
  {
    name: 'an excused duty is open until its day is past',
    law: ehc,
    today: '2026-02-16',
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-06 delay.excused deadline=decide-whether-to-assess ground=exceptional-circumstances`,
    deadlines: ['decide-whether-to-assess due 2026-02-16 open'],
  },
  {
    name: 'of several, the oldest that is open is covered',
    law: ehc,
    facts: `
      2026-01-05 advice.requested from=medical
      2026-01-06 advice.requested from=medical
      2026-01-07 advice.requested from=medical
      2026-01-08 advice.received from=medical
      2026-01-09 delay.excused about=advice:medical deadline=give-advice ground=missed-appointment`,
    deadlines: [
      'give-advice from 2026-01-05 met',
      'give-advice from 2026-01-06 excused',
      'give-advice from 2026-01-07 overdue',
    ],
  },
  {
    name: 'with none open, the latest that had started is covered',
    law: ehc,
    facts: `
      2026-01-05 advice.requested from=medical
      2026-01-06 advice.requested from=medical
      2026-03-01 advice.received from=medical
      2026-03-02 advice.received from=medical
      2026-03-03 delay.excused about=advice:medical deadline=give-advice ground=missed-appointment
      2026-03-04 advice.requested from=medical`,
    deadlines: [
      'give-advice from 2026-01-05 met-late',
      'give-advice from 2026-01-06 excused',
      'give-advice from 2026-03-04 overdue',
    ],
  },
  {
    name: 'a duty that waits for the agreement starts with it, whatever day it counts from',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=finalise-plan ground=exceptional-circumstances
      2026-02-16 assessment.agreed`,
    refused: 2,
    because: /no finalise-plan had started/,
  },
  {
    name: 'an excuse about nothing does not cover a duty about something',
    law: ehc,
    facts: `
      2026-01-05 advice.requested from=medical
      2026-01-20 delay.excused deadline=give-advice ground=exceptional-circumstances`,
    refused: 2,
  },
  {
    name: 'an excuse about something covers a duty about nothing',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused about=request:1 deadline=decide-whether-to-assess ground=exceptional-circumstances`,
    deadlines: ['decide-whether-to-assess excused'],
  },
  {
    name: 'an excuse moves no date',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=decide-whether-to-assess ground=exceptional-circumstances`,
    deadlines: ['decide-whether-to-assess due 2026-02-16 act 2026-02-16'],
  },
  {
    name: 'a deadline that this law does not know',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=complete-assessment ground=exceptional-circumstances`,
    refused: 2,
    because: /not a deadline/,
  },
  {
    name: 'a ground that no law knows',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=decide-whether-to-assess ground=shortage-of-staff`,
    refused: 2,
    because: /not a ground/,
  },
  {
    name: 'a ground that lacks what it needs',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=decide-whether-to-assess ground=absent-from-area from=2026-01-01`,
    refused: 2,
    because: /"to"/,
  },
  {
    name: 'a ground that says more than it needs',
    law: ehc,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-20 delay.excused deadline=decide-whether-to-assess ground=exceptional-circumstances from=2026-01-01`,
    refused: 2,
    because: /"from"/,
  },
]

/** Grounds for delay. */
export const grounds: readonly Story[] = [...pairs, ...closures, ...absences, ...others, ...covering]
