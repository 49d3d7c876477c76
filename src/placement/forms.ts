import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { placementPanels, withoutSchool } from '../case/placements.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { parsePounds } from '../kernel/money.ts'
import { choice, choices, dayField, depending, type Field, form, longText, many, text } from '../web/form.ts'
import { type Answer, type Option, optionsOf, type Weighed } from './options.ts'

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

function dayUpTo(label: string, today: Day) {
  return dayField({
    label,
    required: `Enter the ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}

export function consultForm(theCase: Case, today: Day) {
  const free = optionsOf(theCase).filter(o => o.consultation === null || o.consultation.reply !== null)
  return form({
    settings: choices({
      label: 'Which settings are asked',
      ...(free.length === 0 && { hint: 'There is no option that is not asked already. Add options first' }),
      choices: free.map(o => ({ value: o.settingId, text: o.name })),
      ...(free.length > 0 && { required: 'Choose which settings are asked' }),
    }),
    on: dayUpTo('Day they are asked', today),
    asks: longText({ label: 'What is asked, beside whether it can meet the needs', look: { rows: 3 } }),
  })
}

export function chaseForm(today: Day) {
  return form({
    on: dayUpTo('Day of the chaser', today),
    how: choice({
      label: 'How',
      choices: [
        { value: 'call', text: 'Call' },
        { value: 'e-mail', text: 'E-mail' },
        { value: 'letter', text: 'Letter' },
      ],
      required: 'Say how it was chased',
    }),
    words: longText({ label: 'What was said', longest: 2000, look: { rows: 3 } }),
  })
}

export function replyForm(today: Day) {
  return form({
    on: dayUpTo('Day of the reply', today),
    can: choice({
      label: 'What it says',
      choices: [
        { value: 'can', text: 'It can meet the needs' },
        { value: 'cannot', text: 'It cannot meet the needs' },
      ],
      required: 'Say whether it can meet the needs',
    }),
    because: depending(longText({ label: 'Because', hint: 'In its own words', look: { rows: 4 } })),
    by: text({ label: 'Who replied', hint: 'Name and post', required: 'Enter who replied' }),
  })
}

export function proposeForm(theCase: Case, policy: PlacementPolicy) {
  return form({
    where: choice({
      label: 'What is proposed',
      choices: [
        ...optionsOf(theCase).map(o => ({
          value: o.settingId,
          text: o.name,
          ...(o.weighed === null && { hint: 'Not weighed yet' }),
        })),
        { value: 'otherwise', text: withoutSchool.otherwise ?? '' },
      ],
      required: 'Choose what is proposed',
    }),
    level: choice({
      label: 'Level of additional resources',
      choices: policy.levels.map(level => ({ value: level.id, text: level.name, hint: level.buys })),
      look: { as: 'select' },
    }),
    joint: choice({
      label: 'Joint or tripartite funding to be asked for',
      choices: [
        { value: 'none', text: 'None' },
        { value: 'health', text: 'Of health' },
        { value: 'social-services', text: 'Of social services' },
        { value: 'both', text: 'Of health and social services' },
      ],
      required: 'Say whether joint funding is to be asked for',
    }),
    disputes: choices({
      label: 'Disputes that are not resolved',
      choices: [
        { value: 'parents', text: 'With the parents' },
        { value: 'agency', text: 'With another agency' },
      ],
    }),
    issues: longText({
      label: 'Significant health or social services issues that need resolution',
      longest: 2000,
      look: { rows: 2 },
    }),
    complicated: text({
      label: 'What else makes the placement complicated',
      hint: 'Such as a pupil who is out of school',
      longest: 300,
    }),
    reasons: longText({ label: 'Reasons', required: 'Write down the reasons', look: { rows: 6 } }),
  })
}

export function panelSaidForm(profile: Profile, today: Day) {
  return form({
    panel: choice({
      label: 'Which panel',
      choices: placementPanels(profile).map(panel => ({ value: panel.id, text: panel.name })),
      required: 'Choose the panel',
    }),
    on: dayUpTo('Day of the sitting', today),
    recommends: choice({
      label: 'What it recommends',
      choices: [
        { value: 'agree', text: 'Agree the placement' },
        { value: 'not-agree', text: 'Do not agree it' },
        { value: 'more-information', text: 'Get more information first' },
      ],
      required: 'Say what the panel recommends',
    }),
    notes: longText({ label: 'Its reasons', required: 'Write down the panel’s reasons', look: { rows: 5 } }),
  })
}

export function decideForm() {
  return form(
    {
      outcome: choice({
        label: 'Decision',
        choices: [
          { value: 'agreed', text: 'The placement is agreed and named' },
          { value: 'refused', text: 'It is not agreed' },
        ],
        required: 'Say whether the placement is agreed',
      }),
      by: choice({
        label: 'Who decides',
        choices: [
          { value: 'team', text: 'The assessment team' },
          { value: 'panel', text: 'The authority, after the panel discussed it' },
          {
            value: 'emergency',
            text: 'The head of the section, in an emergency',
            hint: 'Reported to the panel’s next sitting',
          },
        ],
        required: 'Say who decides',
      }),
      head: text({
        label: 'Discussed with the head of the section',
        hint: 'When and what was said, if it was',
        longest: 1000,
      }),
      reasons: longText({ label: 'Reasons', required: 'Write down the reasons', look: { rows: 6 } }),
      startsOn: depending(dayField({ label: 'Day on which the placement begins' })),
      part: choice({
        label: 'How much of the week',
        choices: [
          { value: 'main', text: 'The main placement' },
          { value: 'part', text: 'A part placement beside the main one' },
        ],
        required: 'Say whether it is the main placement',
      }),
      shared: text({ label: 'Activities shared with a mainstream school', longest: 500 }),
      abovePlaces: text({ label: 'Why the setting goes above its places, if it does', longest: 500 }),
    },
    ({ outcome, startsOn }) =>
      outcome === 'agreed' && startsOn === null
        ? [{ field: 'startsOn', because: 'Enter the day on which the placement is to begin' }]
        : [],
  )
}

export function fundingForm(today: Day) {
  return form({
    on: dayUpTo('Day the request was sent', today),
    of: choice({
      label: 'Who is asked',
      choices: [
        { value: 'health', text: 'Health' },
        { value: 'social-services', text: 'Social services' },
        { value: 'both', text: 'Health and social services' },
      ],
      required: 'Say who is asked',
    }),
    what: longText({ label: 'What is asked for', required: 'Write down what is asked for', look: { rows: 4 } }),
  })
}

export function withoutSchoolForm(today: Day) {
  return form({
    kind: choice({
      label: 'How it is',
      choices: Object.entries(withoutSchool).map(([value, words]) => ({ value, text: words })),
      required: 'Choose how it is',
    }),
    on: dayUpTo('Since which day', today),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function startForm(today: Day) {
  return form({ on: dayUpTo('Day on which it began', today) })
}

export function changeForm() {
  return form({
    startsOn: dayField({ label: 'New day on which it begins', hint: 'Only while it has not begun' }),
    shared: text({ label: 'Activities shared with a mainstream school', longest: 500 }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function endForm(today: Day) {
  return form({
    on: dayUpTo('First day on which it no longer holds', today),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}
