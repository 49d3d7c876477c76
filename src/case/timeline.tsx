import { allows } from '../access/permissions.ts'
import { Link } from '../govuk/link.tsx'
import { dayInLondon, longDay, plainDay } from '../kernel/day.ts'
import type { RecordedFact } from '../record/append.ts'
import { correctionOf } from '../record/settle.ts'
import type { Case } from './case.ts'
import { casePage } from './case-page.tsx'
import { factWords } from './fact-words.ts'
import type { At, Program } from './program.ts'
import { recorderNames } from './recorders.ts'

/** Everything that was recorded, the newest first: corrected entries stay, struck and said to be wrong. */
export async function timelinePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'timeline', title: 'Timeline' }, async (tx, theCase) => {
    const names = await recorderNames(tx, theCase)
    const newestFirst = [...theCase.record].sort((a, b) =>
      a.on === b.on ? b.position - a.position : a.on < b.on ? 1 : -1,
    )
    return (
      <>
        <h2>Everything on the record</h2>
        <p class="govuk-body">
          The record only grows. What was wrong stays here and says by which entry it was put right.{' '}
          <Link href={`/cases/${theCase.caseId}/chronology`}>Chronology of duties</Link>
        </p>
        <ol class="sc-timeline">
          {newestFirst.map(fact => (
            <Entry
              key={fact.position}
              fact={fact}
              theCase={theCase}
              program={program}
              by={names.get(fact.recordedBy) ?? 'somebody'}
              mayCorrect={allows(at.visitor.role, 'record.correct')}
            />
          ))}
        </ol>
      </>
    )
  })
}

interface EntryProps {
  fact: RecordedFact
  theCase: Case
  program: Program
  by: string
  mayCorrect: boolean
}

function Entry({ fact, theCase, program, by, mayCorrect }: EntryProps) {
  const settled = theCase.facts.find(f => f.position === fact.position)
  const correction = correctionOf(theCase.record, fact.position)
  const counts = correction === null
  const { title, details } = factWords(fact, theCase.law, program.profile)
  const recordedOn = dayInLondon(fact.recordedAt)
  const started = theCase.derived.deadlines.filter(d => d.startedBy === fact.position)
  return (
    <li id={`fact-${fact.position}`} class={counts ? undefined : 'is-corrected'}>
      <p class="sc-timeline-day">
        <strong>{plainDay(fact.on)}</strong> <span class="soft">entry {fact.position}</span>
      </p>
      <div>
        <h3>{counts ? title : <s>{title}</s>}</h3>
        {details.map(line => (
          <p key={line} class="small sc-lines-kept">
            {line}
          </p>
        ))}
        {settled?.correctedBy !== undefined && (
          <p class="small">
            Put right by <Link href={`#fact-${settled.correctedBy}`}>entry {settled.correctedBy}</Link>: now{' '}
            {factWords(settled, theCase.law, program.profile).title}, {longDay(settled.on)}.
          </p>
        )}
        {settled === undefined && correction !== null && (
          <p class="small">
            Taken back by <Link href={`#fact-${correction.position}`}>entry {correction.position}</Link>: it counts for
            nothing.
          </p>
        )}
        {started.length > 0 && (
          <p class="small soft">
            Started: {started.map(d => `${d.why.split(',')[0]} → ${plainDay(d.dueOn)}`).join('; ')}
          </p>
        )}
        <p class="small soft">
          Recorded by {by}
          {recordedOn !== fact.on && ` on ${plainDay(recordedOn)}`}
          {mayCorrect && !fact.name.endsWith('restricted') && (counts || fact.name !== 'fact.corrected') && (
            <>
              {' · '}
              <Link
                href={`/cases/${theCase.caseId}/timeline/${fact.position}/correct`}
                visuallyHiddenText={`: ${title}`}
              >
                {fact.name === 'fact.corrected' ? 'Take back' : 'Correct'}
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
