import { Link, StateTag } from '../govuk/index.ts'
import { capital } from '../kernel/words.ts'
import type { Citation } from '../law/law.ts'
import { distinct } from './limit-words.ts'

const checks = {
  read: { tone: 'done', words: '✓ text read' },
  analogue: { tone: 'sand', words: '≈ read in a close analogue' },
  remembered: { tone: undefined, words: '? cited from memory: not yet checked' },
} as const

export function Lines({ lines }: { lines: readonly string[] }) {
  const [only] = lines
  if (lines.length < 2) return <>{only === undefined ? '' : capital(only)}</>
  return (
    <ul class="sc-lines-of">
      {lines.map(line => (
        <li key={line}>{capital(line)}</li>
      ))}
    </ul>
  )
}

/** Provisions, each with its address and how well it was checked. */
export function Cites({ cites }: { cites: readonly Citation[] }) {
  return (
    <ul class="sc-lines-of">
      {distinct(cites).map(cite => (
        <li key={`${cite.source} ${cite.provision}`}>
          {cite.link === undefined ? (
            `${cite.source}, ${cite.provision}`
          ) : (
            <Link href={cite.link} rel="noreferrer">
              {cite.source}
              {cite.provision === '' ? '' : `, ${cite.provision}`}
            </Link>
          )}{' '}
          <Mark checked={cite.checked} />
        </li>
      ))}
    </ul>
  )
}

export function Mark({ checked }: { checked: Citation['checked'] }) {
  const { tone, words } = checks[checked]
  return <StateTag tone={tone}>{words}</StateTag>
}
