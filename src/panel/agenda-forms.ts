import { choice, form, hidden, longText, text, whole } from '../web/form.ts'
import type { AgendaItem } from './agenda.ts'

const reference = {
  tidy: (given: string) => given.toUpperCase().replace(/\s/g, ''),
  check: (given: string) => (/^K[2-9A-HJ-NP-Z]{5}$/.test(given) ? null : 'A reference is K and five more, like K7Q4MX'),
  wrong: ['somebody', 'K7Q4M'],
}

export const addForm = form({
  case: text({
    label: 'Reference of the case',
    required: 'Enter the reference of the case, like K7Q4MX',
    look: { width: '10' },
    ...reference,
  }),
  because: longText({
    label: 'Why it comes to this panel',
    hint: 'Not needed for a case that was sent to this panel',
    look: { rows: 2 },
  }),
})

export const orderForm = form({
  move: hidden({
    label: 'Order',
    check: given => (/^(up|down):K[2-9A-HJ-NP-Z]{5}$/.test(given) ? null : 'Choose which case goes up or down'),
  }),
})

/** One case goes to a place of its own: what the up and down buttons do in many steps, and what dragging sends. */
export function placeForm(listed: readonly AgendaItem[]) {
  return form({
    moves: choice({
      label: 'Case',
      choices: listed.map(item => ({ value: item.caseId, text: `${item.childName}, ${item.caseId}` })),
      required: 'Choose the case that moves',
      look: { as: 'select' },
    }),
    toPlace: whole({
      label: 'Place',
      required: 'Enter the place on the agenda, like 3',
      least: 1,
      most: Math.max(1, listed.length),
    }),
  })
}

export const postponeForm = form({
  because: longText({
    label: 'Why it is postponed',
    required: 'Say why the case is postponed',
    look: { rows: 3 },
  }),
})
