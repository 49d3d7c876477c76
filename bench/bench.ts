import type { Row } from './row.ts'

/** What is measured; each is loaded when its turn comes, so that one does not slow another. */
const measured: readonly (() => Promise<{ measure: () => Promise<Row[]> }>)[] = [
  () => import('./deadlines.ts'),
  () => import('./lists.ts'),
  () => import('./panel-pack.ts'),
  () => import('./panel-close.ts'),
  () => import('./planner.ts'),
]

const rows: Row[] = []
for (const load of measured) rows.push(...(await (await load()).measure()))

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
else for (const row of rows) process.stdout.write(`${line(row)}\n`)

function line({ name, value, unit, target, better }: Row): string {
  const kept = better === 'higher' ? value >= target : value <= target
  const wanted = `${better === 'higher' ? 'at least' : 'at most'} ${target.toLocaleString('en-GB')}`
  return `${kept ? 'kept  ' : 'MISSED'}  ${name}: ${value.toLocaleString('en-GB')} ${unit} (target: ${wanted})`
}
