import { type Refused, refuse } from '../../kernel/result.ts'

/** The number of a child whom the asker may not see says no more than that it is in use. */
export function numberInUse(error: unknown): Refused | null {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  if (code !== '23505') return null
  const words = 'This number is already in use; ask your senior case manager'
  if (constraint === 'person_upn') return refuse(words, 'upn')
  return constraint === 'person_nhs_number' ? refuse(words, 'nhsNumber') : null
}
