/** Why something is not done, in the words the user will read; `field` names the form's field it is about. */
export interface Refusal {
  field?: string
  because: string
}

export interface Refused {
  refused: Refusal[]
}

export function refuse(because: string, field?: string): Refused {
  return { refused: [field === undefined ? { because } : { field, because }] }
}

export function isRefused<T extends object>(outcome: T | Refused): outcome is Refused {
  return 'refused' in outcome
}
