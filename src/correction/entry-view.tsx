import type { Case } from '../case/case.ts'
import { factWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import type { NewFact } from '../record/append.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import { asDay, entryAt } from './decide-correction.ts'

/** The entry as it was written, and as it counts now where that is something else. */
export function Entry({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const entry = entryAt(theCase, at.params.position ?? '')
  if (entry === null) return null
  const { written, now } = entry
  const { title, details } = factWords(written, theCase.law, program.profile)
  const differs =
    now !== null &&
    written.name !== 'fact.corrected' &&
    (now.on !== written.on || JSON.stringify(now.says) !== JSON.stringify(written.says))
  return (
    <div class="sc-why">
      <dl>
        <dt>It says</dt>
        <dd>
          {title}
          {details.map(line => (
            <span key={line} class="small soft">
              {' '}
              {line}
            </span>
          ))}
        </dd>
        <dt>Its day</dt>
        <dd>{longDay(written.on)}</dd>
        {differs && now !== null && (
          <>
            <dt>Put right to</dt>
            <dd>
              {factWords(now as { name: string; says: Record<string, unknown> }, theCase.law, program.profile).title},{' '}
              {longDay(now.on)}
            </dd>
          </>
        )}
        {now === null && (
          <>
            <dt>Now</dt>
            <dd>Taken back: it counts for nothing. Correcting it lets it count again.</dd>
          </>
        )}
        {isFurtherFact(written.name) && (
          <>
            <dt>What can change</dt>
            <dd>Its day. Its words stay as they were written; a note beside it says more.</dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** The entry as it will read, or that it is taken back; and why. */
export function RightEntry({
  theCase,
  program,
  record,
}: {
  theCase: Case
  program: Program
  record: readonly NewFact[]
}) {
  const fact = record[0]?.says?.fact as { name: string; on: string; says?: Record<string, unknown> } | null | undefined
  if (fact === null || fact === undefined) {
    return (
      <p class="govuk-body">
        The entry is taken back: it stays on the record, struck, and counts for nothing. Because:{' '}
        {String(record[0]?.says?.because)}
      </p>
    )
  }
  const { title, details } = factWords({ name: fact.name, says: fact.says ?? {} }, theCase.law, program.profile)
  const on = asDay(fact.on)
  return (
    <p class="govuk-body">
      It will read: <strong>{title}</strong>
      {on !== null && `, ${longDay(on)}`}
      {details.length > 0 && `. ${details.join('. ')}`}. Because: {String(record[0]?.says?.because)}
    </p>
  )
}
