/** What a final document may say when it names no setting, or beside the one it names. */
export const settingTypes = [
  { value: 'mainstream', text: 'A mainstream school' },
  { value: 'resource-base', text: 'A unit or resource base of a mainstream school' },
  { value: 'special', text: 'A special school' },
  { value: 'independent-special', text: 'An independent or non-maintained special school' },
  { value: 'otherwise', text: 'Otherwise than at school' },
] as const

/** The type in words; what another program wrote stands as it is. */
export function typeOfSetting(type: string | null): string | null {
  return settingTypes.find(t => t.value === type)?.text ?? type
}
