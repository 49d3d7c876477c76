import { type Choice, choice, choices, type Field, type Form, form, hidden, longText, one } from '../../web/form.ts'
import type { Recommendation, Sitting } from './sitting.ts'
import { recommendsChoices } from './words.ts'

/** Who is here: the members and their standing substitutes, who chairs, and somebody else who stands in. */
export function presenceForm(sitting: Sitting, others: readonly Choice[]): Form {
  const members = sitting.members
  const guests = sitting.came.filter(c => c.role === 'substitute' && !members.some(m => m.accountId === c.accountId))
  const people = [
    ...members.map(m => ({
      value: m.accountId,
      text: m.name,
      hint: `${m.seat}${m.chair ? ', chair' : ''}${m.substituteFor === null ? '' : `, stands in for ${nameOf(sitting, m.substituteFor)}`}`,
    })),
    ...guests.map(g => ({ value: g.accountId, text: g.name, hint: `Stands in for ${g.forName}` })),
  ]
  return form({
    present: choices({ label: 'Who is here now', choices: people }),
    chairs: choice({
      label: 'Who chairs, if not the usual chair',
      choices: people.map(({ value, text }) => ({ value, text })),
      look: { as: 'select' },
    }),
    substitute: choice({ label: 'Somebody who stands in today', choices: others, look: { as: 'select' } }),
    standsInFor: choice({
      label: 'For which member',
      choices: members.filter(m => m.substituteFor === null).map(m => ({ value: m.accountId, text: m.name })),
      look: { as: 'select' },
    }),
  })
}

function nameOf(sitting: Sitting, accountId: string): string {
  return sitting.members.find(m => m.accountId === accountId)?.name ?? 'a member'
}

export function interestForm(sitting: Sitting): Form<{ who: Field<string>; because: Field<string> }> {
  const people = new Map(
    [...sitting.members, ...sitting.came].map(p => [p.accountId, { value: p.accountId, text: p.name }]),
  )
  return form({
    who: choice({
      label: 'Whose interest',
      choices: [...people.values()],
      required: 'Say who declares the interest',
      look: { as: 'select' },
    }),
    because: longText({
      label: 'What the interest is, for the minutes',
      hint: 'For example: head of the child’s school',
      required: 'Say what the interest is',
      longest: 500,
      look: { rows: 2 },
    }),
  })
}

/** What the authority decides of a recommendation. */
export function confirmationForm(
  sitting: Sitting,
  recommendation: Recommendation,
): Form<{
  decides: Field<string>
  because: Field<string | null>
  support: Field<string | null>
  version: Field<string>
}> {
  const needed = (field: Field<string | null>, isNeeded: (decides: string) => boolean, words: string) => ({
    ...field,
    optional: false,
    read: ((name, typed, files) => {
      const read = field.read(name, typed, files)
      if ('refused' in read || read.value !== null || !isNeeded(one(typed.decides))) return read
      return { refused: [{ field: name, because: words }] }
    }) satisfies Field<string | null>['read'],
  })
  return form({
    decides: choice({
      label: 'What does the authority decide?',
      choices: recommendsChoices(sitting.panel).map(({ value, text }) => ({
        value,
        text,
        ...(value === recommendation.recommends && { hint: 'As the panel recommends' }),
      })),
      required: 'Say what the authority decides',
    }),
    because: needed(
      longText({ label: 'If you depart from what the panel recommends: why', look: { rows: 3 } }),
      decides => decides !== '' && decides !== recommendation.recommends,
      'Say why you depart from what the panel recommends',
    ),
    support: needed(
      longText({
        label: 'If you do not assess: the support offered instead',
        hint: 'For the parents to read',
        look: { rows: 3 },
      }),
      decides => decides === 'refuse',
      'Say what support is offered instead',
    ),
    version: hidden({
      label: 'What the page was made from',
      check: text => (/^\d{1,16}$/.test(text) ? null : 'Open the page again'),
    }),
  })
}

export const reopenForm = form({
  because: longText({
    label: 'Why the sitting is opened again',
    hint: 'Stands in the minutes. What was recorded on the cases is put right by corrections when it is closed again.',
    required: 'Say why the sitting is opened again',
    longest: 1_000,
    look: { rows: 3 },
  }),
})
