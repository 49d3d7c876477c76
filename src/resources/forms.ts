import type { PlacementPolicy } from '../authority/placement-policy.ts'
import { parsePounds } from '../kernel/money.ts'
import { choice, dayField, type Field, form, longText, text, whole } from '../web/form.ts'

export function levelForm(policy: PlacementPolicy) {
  return form({
    level: choice({
      label: 'Level',
      choices: policy.levels.map(level => ({ value: level.id, text: level.name, hint: level.buys })),
      required: 'Choose the level',
      look: { as: 'radios' },
    }),
    from: dayField({ label: 'From which day', required: 'Enter the day' }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function costForm() {
  return form({
    item: choice({
      label: 'What kind of cost',
      choices: [
        { value: 'place', text: 'Place' },
        { value: 'top-up', text: 'Top-up' },
        { value: 'therapy', text: 'Therapy' },
        { value: 'travel', text: 'Travel' },
      ],
      required: 'Say what kind of cost it is',
    }),
    what: text({ label: 'What it pays for', required: 'Enter what it pays for' }),
    yearly: poundsField('Cost a year'),
    from: dayField({ label: 'From which day', required: 'Enter the day' }),
    until: dayField({ label: 'First day on which it is no longer paid' }),
    health: whole({
      label: 'Per cent that health pays',
      required: 'Enter 0 if health pays nothing',
      least: 0,
      most: 100,
    }),
    care: whole({
      label: 'Per cent that social care pays',
      required: 'Enter 0 if social care pays nothing',
      least: 0,
      most: 100,
    }),
  })
}

export function costEndForm() {
  return form({
    until: dayField({ label: 'First day on which it is no longer paid', required: 'Enter the day' }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

function poundsField(label: string): Field<number> {
  const asked = text({
    label,
    hint: 'In pounds, like 17,250',
    required: `Enter the ${label.toLowerCase()}`,
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
      return 'refused' in read ? read : { value: parsePounds(read.value) ?? 0 }
    },
  }
}
