/** One line of what is measured. */
export interface Row {
  name: string
  value: number
  unit: string
  target: number
  better: 'lower' | 'higher'
}
