import pg from 'pg'

const text = (value: string) => value
// An array of text reads as strings; its number is not among those the library names.
const texts: (value: string) => (string | null)[] = pg.types.getTypeParser(
  1009 as Parameters<typeof pg.types.getTypeParser>[0],
)

// By PostgreSQL's numbers for its types: days and arrays of days are strings, and whole numbers of eight bytes (every
// count is one) are numbers.
const parsers = new Map<number, (value: string) => unknown>([
  [1082, text],
  [1182, texts],
  [20, Number],
  [1016, value => texts(value).map(item => (item === null ? null : Number(item)))],
])

/** How a value of the database becomes one of ours. */
export function getTypeParser(type: number, format?: 'text' | 'binary') {
  return (format === 'binary' ? undefined : parsers.get(type)) ?? pg.types.getTypeParser(type, format ?? 'text')
}
