import { Input } from './input.tsx'
import { Select } from './select.tsx'

interface FilterWordsProps {
  name: string
  label: string
  value: string
}

/** Words that a list is searched by, in a `Filter`. */
export function FilterWords({ name, label, value }: FilterWordsProps) {
  return <Input id={name} name={name} label={{ text: label }} value={value} autocomplete="off" spellcheck={false} />
}

export interface FilterChoice {
  value: string
  text: string
}

interface FilterSelectProps {
  name: string
  label: string
  /** What is said where nothing is chosen: "Any stage". Left out where one is always chosen. */
  any?: string
  choices: readonly FilterChoice[]
  value: string
  /** Whether a phone shows it: given where the filter has more fields than a phone shows at first. */
  more?: boolean
}

/** One of several, that a list is narrowed by, in a `Filter`. */
export function FilterSelect({ name, label, any, choices, value, more }: FilterSelectProps) {
  return (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      items={[...(any === undefined ? [] : [{ value: '', text: any }]), ...choices]}
      value={value}
      {...(more === false && { formGroup: { classes: 'opt' } })}
    />
  )
}
