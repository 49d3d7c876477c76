import type { PlacementPolicy } from '../authority/placement-policy.ts'
import { parsePounds } from '../kernel/money.ts'
import { choice, depending, type Field, form, longText, many, text } from '../web/form.ts'
import type { Answer, Option, Weighed } from './options.ts'

export const optionKinds = [
  { value: 'mainstream', text: 'Mainstream schools' },
  { value: 'resource-base', text: 'Resource bases' },
  { value: 'unit', text: 'Units' },
  { value: 'special', text: 'Special schools' },
  { value: 'independent-special', text: 'Independent special schools' },
  { value: 'independent', text: 'Independent schools' },
  { value: 'pru', text: 'Pupil referral units' },
  { value: 'nursery', text: 'Nurseries' },
  { value: 'college', text: 'Colleges' },
] as const

/** Settings of the list, whatever the list was made from: that they are there is asked when they are added. */
export function settingsField(found: readonly { value: string; text: string; hint: string }[]): Field<string[]> {
  const label = 'Settings to weigh for the child'
  return {
    kind: 'choices',
    label,
    optional: false,
    shown: { as: 'checkboxes', choices: found },
    read(name, typed) {
      const given = many(typed[name])
      return given.length === 0
        ? { refused: [{ field: name, because: 'Choose one or several settings' }] }
        : { value: given }
    },
    wrong: name => (found.length === 0 ? [] : [{ [name]: '' }, { [name]: 'no-such-setting' }]),
  }
}

const answers = [
  { value: 'met', text: 'Met' },
  { value: 'not-met', text: 'Not met' },
  { value: 'not-known', text: 'Not known yet' },
] as const

export const costItems = [
  { id: 'place', label: 'Place' },
  { id: 'topUp', label: 'Top-up' },
  { id: 'therapy', label: 'Therapy' },
  { id: 'travel', label: 'Travel' },
] as const

/** Each point of the policy with its reason, what the option costs a year, and what the family wishes in its own words. */
export function weighForm(policy: PlacementPolicy) {
  const points = [...policy.ensure, ...policy.prefer]
  const asked: Record<string, Field<Answer> | Field<string | null>> = {}
  for (const point of points) {
    asked[point.id] = choice<Answer>({
      label: point.words,
      choices: answers,
      required: `Say whether this is met: ${point.short.toLowerCase()}`,
      look: { as: 'inline-radios' },
    })
    asked[`${point.id}Reason`] = depending(
      longText({ label: `Why: ${point.short.toLowerCase()}`, longest: 2000, look: { rows: 2 } }),
    )
  }
  const fixed = {
    boarding: choice<Weighed['boarding']>({
      label: 'Day or residential',
      choices: [
        { value: 'day', text: 'Day' },
        { value: 'residential', text: 'Residential' },
        { value: 'not-known', text: 'Not known yet' },
      ],
      required: 'Say whether it is a day or a residential placement',
      look: { as: 'inline-radios' },
    }),
    parents: longText({ label: 'What the parents say of it', hint: 'In their own words', look: { rows: 3 } }),
    pupil: longText({ label: 'What the pupil says of it', hint: 'In the pupil’s own words', look: { rows: 3 } }),
    costPlace: moneyField('Place, a year'),
    costTopUp: moneyField('Top-up, a year'),
    costTherapy: moneyField('Therapy, a year'),
    costTravel: moneyField('Travel, a year'),
    costsFrom: text({
      label: 'Where the costs come from',
      hint: 'A letter, a price list, an estimate',
      longest: 300,
    }),
  }
  return form({ ...asked, ...fixed } as typeof fixed & Record<string, Field<unknown>>)
}

function moneyField(label: string): Field<number | null> {
  const asked = text({
    label,
    longest: 20,
    check: typed =>
      (parsePounds(typed) ?? Number.POSITIVE_INFINITY) <= 100_000_000
        ? null
        : `${label}: write it in pounds, like 17,250, up to £1,000,000`,
    wrong: ['much', '12.345', '-5'],
    look: { width: '10', inputMode: 'numeric' },
  })
  return {
    ...asked,
    read(name, typed, files) {
      const read = asked.read(name, typed, files)
      return 'refused' in read ? read : { value: read.value === null ? null : parsePounds(read.value) }
    },
  }
}

/** What stands in the form of an option that was weighed before. */
export function filledWeighing(option: Option): Record<string, string> {
  const says = option.weighed?.says
  const typed: Record<string, string> = {
    boarding: says?.boarding ?? (option.kind.startsWith('independent') ? '' : 'day'),
    parents: says?.parents ?? '',
    pupil: says?.pupil ?? '',
    costsFrom: says?.costsFrom ?? '',
  }
  for (const { point, answer, reason } of says?.answers ?? []) {
    typed[point] = answer
    typed[`${point}Reason`] = reason ?? ''
  }
  const written = (pence: number | undefined) => (pence === undefined ? '' : String(pence / 100))
  typed.costPlace = written(says?.costs?.place)
  typed.costTopUp = written(says?.costs?.topUp)
  typed.costTherapy = written(says?.costs?.therapy)
  typed.costTravel = written(says?.costs?.travel)
  return typed
}

export function becauseForm(label: string, required: string) {
  return form({ because: longText({ label, required, longest: 2000, look: { rows: 3 } }) })
}
