import type { Profile } from '../authority/profile.ts'
import { addressFields, childFields, quadrantField, quadrantOf } from '../case/people/child-fields.ts'
import { personFields, secondPersonFields } from '../case/people/person-fields.ts'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { Refusal } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, choices, dayField, files, form, longText, text, type Values } from '../web/form.ts'
import { peopleOf } from './new-case-form.ts'

/** The plan that is in force already. */
export function planFields(profile: Profile, today: Day) {
  const plan = packs[profile.law].words.document
  const label = `Day on which the ${plan} was made`
  return {
    origin: choice({
      label: `Whose ${plan} is it?`,
      choices: [
        { value: 'ours', text: `Ours, from before this record` },
        {
          value: 'moved',
          text: 'Another authority’s: the child moved here and it passed to us',
          hint: 'The parents are told within six weeks what we will do',
        },
      ],
      required: `Say whose ${plan} it is`,
    }),
    passedOn: dayField({
      label: 'Day on which it passed to us',
      hint: 'Only for a child who moved here',
      notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
    }),
    fromAuthority: text({
      label: 'The authority it comes from',
      hint: 'Only for a child who moved here',
      longest: 120,
    }),
    madeOn: dayField({
      label,
      hint: 'As it stands on the document',
      required: `${label}: enter it`,
      notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
    }),
    lastReviewedOn: dayField({
      label: 'Day of the last review',
      hint: 'When the authority decided on it. Leave it empty when there was none: the next review counts from it, or from the making',
      notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
    }),
    names: text({ label: `School or setting that the ${plan} names`, longest: 200 }),
    words: longText({ label: 'Note', longest: 2000, look: { rows: 3 } }),
    documents: files({ label: `The ${plan}, and other papers` }),
  }
}

export function wrongWithPlan(values: {
  origin: 'ours' | 'moved'
  passedOn: Day | null
  fromAuthority: string | null
  madeOn: Day
  lastReviewedOn: Day | null
}): Refusal[] {
  const { origin, passedOn, fromAuthority, madeOn, lastReviewedOn } = values
  return [
    ...(origin === 'moved' && passedOn === null
      ? [{ field: 'passedOn', because: 'Day on which it passed to us: enter the day' }]
      : []),
    ...(origin === 'moved' && passedOn !== null && passedOn < madeOn
      ? [{ field: 'passedOn', because: 'It passed to us after it was made' }]
      : []),
    ...(origin === 'moved' && fromAuthority === null
      ? [{ field: 'fromAuthority', because: 'Say which authority it comes from' }]
      : []),
    ...(lastReviewedOn !== null && lastReviewedOn < madeOn
      ? [{ field: 'lastReviewedOn', because: 'It was reviewed after it was made' }]
      : []),
  ]
}

/** The move of a plan that is another authority’s. */
export function moveOf(values: { origin: 'ours' | 'moved'; passedOn: Day | null; fromAuthority: string | null }) {
  const { origin, passedOn, fromAuthority } = values
  return origin === 'ours' || passedOn === null || fromAuthority === null ? null : { on: passedOn, from: fromAuthority }
}

/** Step one: which child. */
export function findForm(profile: Profile, today: Day) {
  const { givenName, familyName, bornOn } = childFields(profile, today)
  return form({ givenName, familyName, bornOn })
}

/** Step two: a child who is not with us yet, with the plan it has. */
export function withPlanForm(profile: Profile, today: Day) {
  return form(fields(profile, today), values => check(profile, values))
}

function fields(profile: Profile, today: Day) {
  return {
    notOneOf: choices({
      label: 'Is it one of these?',
      choices: [{ value: 'new', text: 'I have looked at these children: it is none of them' }],
    }),
    ...planFields(profile, today),
    ...childFields(profile, today),
    ...addressFields(false),
    quadrant: quadrantField(profile),
    school: text({
      label: 'School or setting',
      hint: 'A part of its name, or its number in the register. Leave it empty for a child at none',
    }),
    settingId: text({ label: 'Which setting is meant', longest: 40 }),
    attendsSince: dayField({
      label: 'At this setting since',
      hint: 'Leave it empty when the day is not known',
      notAfter: { day: today, because: 'At this setting since: must be today or earlier' },
    }),
    ...personFields,
    ...secondPersonFields,
  }
}

export type WithPlanValues = Values<ReturnType<typeof fields>>

function check(profile: Profile, values: WithPlanValues): Refusal[] {
  const home = quadrantOf(profile, values.postcode, values.quadrant)
  const { people, refused } = peopleOf(values)
  return [
    ...wrongWithPlan(values),
    ...(values.madeOn < values.bornOn ? [{ field: 'madeOn', because: 'It was made after the day of birth' }] : []),
    ...('ask' in home ? [{ field: 'quadrant', because: home.ask }] : []),
    ...(values.address === null && values.postcode !== null
      ? [{ field: 'address', because: 'Enter the address that the postcode belongs to' }]
      : []),
    ...refused,
    ...(refused.length === 0 && !people.some(p => p.responsible)
      ? [
          {
            field: 'personResponsible',
            because: 'At least one person must have parental responsibility: enter that person first',
          },
        ]
      : []),
  ]
}

/** "A child with a statement" */
export function withPlanTitle(profile: Profile): string {
  return `A child who has ${withArticle(packs[profile.law].words.document)} already`
}
