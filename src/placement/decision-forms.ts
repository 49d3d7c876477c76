import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { placementPanels, withoutSchool } from '../case/placements.ts'
import type { Day } from '../kernel/day.ts'
import { choice, choices, dayField, depending, form, longText, text } from '../web/form.ts'
import { dayUpTo } from './day-up-to.ts'
import { optionsOf } from './options.ts'

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
