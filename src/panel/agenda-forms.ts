import { form, hidden, longText, text } from '../web/form.ts'

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

export const postponeForm = form({
  because: longText({
    label: 'Why it is postponed',
    required: 'Say why the case is postponed',
    look: { rows: 3 },
  }),
})
