import { allows } from '../access/permissions.ts'
import type { AdviceSource } from '../authority/profile.ts'
import { type AdvicePiece, advicePieces, isMissing, unaskedSources } from '../case/advice-pieces.ts'
import { type Case, childName, latest, openDeadline } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { type DocumentOnCase, documentsOf } from '../case/documents-of-case.ts'
import { outcomeOf } from '../case/overview.tsx'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, daysFrom, longDay, plainDay, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { stateOf } from '../law/state-of.ts'
import { whyNotAsk } from './decide.ts'

/** The advice of an assessment: whose, asked when, due when, chased when, here or missing and since when. */
export async function advicePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'advice', title: 'Advice' }, async (tx, theCase) => {
    const documents = await documentsOf(tx, theCase)
    const pieces = advicePieces(theCase)
    const whyNot = whyNotAsk(theCase)
    return (
      <>
        <h2>Advice</h2>
        {whyNot !== null && <WhyNot theCase={theCase} words={whyNot} />}
        {(whyNot === null || pieces.length > 0) && (
          <>
            <Missing theCase={theCase} program={program} pieces={pieces} today={at.today} />
            <AdviceTable theCase={theCase} program={program} pieces={pieces} documents={documents} today={at.today} />
          </>
        )}
        {whyNot === null && (
          <>
            <Complete theCase={theCase} program={program} pieces={pieces} at={at} />
            <Actions theCase={theCase} pieces={pieces} />
          </>
        )}
      </>
    )
  })
}

function WhyNot({ theCase, words }: { theCase: Case; words: string }) {
  const deciding = ['nothing-asked', 'notified', 'considering'].includes(theCase.derived.stage)
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{words}</p>
      {deciding && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/assessment/decision`}>Go to the decision whether to assess</Link>
        </p>
      )}
    </div>
  )
}

/** What keeps the assessment waiting, in one sentence each. */
function Missing(props: { theCase: Case; program: Program; pieces: readonly AdvicePiece[]; today: Day }) {
  const { theCase, program, pieces, today } = props
  const missing = pieces.filter(isMissing)
  const unasked = unaskedSources(theCase, program.profile)
  const agreed = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  const whole = pieces.length + unasked.length
  const here = pieces.length - missing.length
  if (missing.length === 0 && unasked.length === 0) {
    return (
      <p class="govuk-body">
        <strong>All {here} pieces of advice are settled.</strong> Nothing is missing.
      </p>
    )
  }
  return (
    <section class="sc-box sc-box--tint" aria-labelledby="missing">
      <h3 id="missing">
        {here} of {whole} settled. Missing:
      </h3>
      <ul class="govuk-list govuk-list--bullet sc-close">
        {missing.map(piece => (
          <li key={piece.about}>
            <strong>{nameOf(piece, program)}</strong> of {piece.to ?? 'the adviser'}
            {piece.askedOn !== null &&
              `: since ${longDay(piece.askedOn)}, ${count(daysFrom(piece.askedOn, today))}${piece.chasedOn.length > 0 ? `; chased ${times(piece.chasedOn.length)}` : '; not chased yet'}`}
          </li>
        ))}
        {unasked.map(source => (
          <li key={source.from}>
            <strong>{source.name}</strong>: not asked for yet
            {agreed !== null && (
              <>
                , {count(daysFrom(agreed.on, today))} after{' '}
                <Link href={`/cases/${theCase.caseId}/timeline#fact-${agreed.position}`}>the parents were told</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TableProps {
  theCase: Case
  program: Program
  pieces: readonly AdvicePiece[]
  documents: readonly DocumentOnCase[]
  today: Day
}

function AdviceTable({ theCase, program, pieces, documents, today }: TableProps) {
  const rows = program.profile.advice.flatMap((source): { source: AdviceSource; piece: AdvicePiece | null }[] => {
    const own = pieces.filter(p => p.source === source.from)
    return own.length === 0 ? [{ source, piece: null }] : own.map(piece => ({ source, piece }))
  })
  return (
    <table class="govuk-table sc-stack sc-advice">
      <caption class="govuk-visually-hidden">Advice for the assessment of {childName(theCase.child)}</caption>
      <colgroup>
        {['advice', 'asked', 'due', 'chased', 'arrived', 'do'].map(column => (
          <col key={column} class={`is-${column}`} />
        ))}
      </colgroup>
      <thead class="govuk-table__head">
        <tr>
          {['Advice', 'Asked of', 'Six weeks', 'Chased', 'Arrived', 'Do'].map(head => (
            <th key={head} scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, piece }) =>
          piece === null ? (
            <UnaskedRow key={source.from} source={source} theCase={theCase} />
          ) : (
            <PieceRow
              key={piece.about}
              source={source}
              piece={piece}
              theCase={theCase}
              documents={documents}
              today={today}
            />
          ),
        )}
      </tbody>
    </table>
  )
}

function UnaskedRow({ source, theCase }: { source: AdviceSource; theCase: Case }) {
  return (
    <tr>
      <th scope="row" class="govuk-table__header">
        {source.name}
        <Appendix source={source} />
      </th>
      <td class="govuk-table__cell" data-label="Asked of">
        <span class="soft">Not asked. Usually of {source.givenBy}</span>
      </td>
      <td class="govuk-table__cell" />
      <td class="govuk-table__cell" />
      <td class="govuk-table__cell" />
      <td class="govuk-table__cell">
        {whyNotAsk(theCase) === null && (
          <Link href={`/cases/${theCase.caseId}/advice/ask`} visuallyHiddenText={`for ${source.name}`}>
            Ask
          </Link>
        )}
      </td>
    </tr>
  )
}

function PieceRow(props: {
  source: AdviceSource
  piece: AdvicePiece
  theCase: Case
  documents: readonly DocumentOnCase[]
  today: Day
}) {
  const { source, piece, theCase, documents, today } = props
  const at = `/cases/${theCase.caseId}`
  const fact = (position: number) => `${at}/timeline#fact-${position}`
  const about = `: ${source.name}${piece.to === null ? '' : `, ${piece.to}`}`
  return (
    <tr id={piece.askedBy === null ? undefined : `advice-${piece.askedBy}`}>
      <th scope="row" class="govuk-table__header">
        {source.name}
        <Appendix source={source} />
      </th>
      <td class="govuk-table__cell" data-label="Asked of">
        {piece.to}
        {piece.organisation !== null && <span class="soft small sc-second">{piece.organisation}</span>}
        {piece.askedBy !== null && piece.askedOn !== null ? (
          <span class="small sc-second">
            <Link href={fact(piece.askedBy)}>{plainDay(piece.askedOn)}</Link>
          </span>
        ) : (
          <span class="soft">Not asked</span>
        )}
      </td>
      <td class="govuk-table__cell" data-label="Six weeks">
        <Due piece={piece} today={today} />
      </td>
      <td class="govuk-table__cell" data-label="Chased">
        {piece.chasedOn.map(day => shortDay(day, today)).join(', ')}
        {piece.chasedOn.length === 0 && isMissing(piece) && <span class="soft">Not yet</span>}
      </td>
      <td class="govuk-table__cell" data-label="Arrived">
        <Settled piece={piece} theCase={theCase} />
        {piece.documents.map(id => (
          <span key={id} class="sc-second">
            <Link href={`${at}/documents/${id}`}>{documents.find(d => d.documentId === id)?.title ?? 'Document'}</Link>
          </span>
        ))}
      </td>
      <td class="govuk-table__cell">
        {isMissing(piece) && (
          <span class="sc-links">
            <Link href={`${at}/advice/${piece.askedBy}/arrived`} visuallyHiddenText={about}>
              It has arrived
            </Link>
            <Link href={`${at}/advice/${piece.askedBy}/chase`} visuallyHiddenText={about}>
              Chase
            </Link>
            {piece.source === 'parent' && <Link href={`${at}/advice/declined`}>They do not wish to</Link>}
          </span>
        )}
      </td>
    </tr>
  )
}

function Appendix({ source }: { source: AdviceSource }) {
  return <span class="soft small sc-second">Appendix {source.appendix}</span>
}

function Due({ piece, today }: { piece: AdvicePiece; today: Day }) {
  const { deadline } = piece
  if (deadline === null) return null
  const outcome = outcomeOf(deadline, stateOf(deadline, today), today)
  const settledOtherwise = piece.declined !== null && deadline.metOn === null
  return (
    <>
      {plainDay(deadline.dueOn)}
      {deadline.actBy !== deadline.dueOn && <span class="soft small"> act by {shortDay(deadline.actBy)}</span>}
      {!settledOtherwise && (
        <span class="sc-second">
          <StateTag {...(outcome.tone !== '' && { tone: outcome.tone })}>{outcome.words}</StateTag>
        </span>
      )}
    </>
  )
}

function Settled({ piece, theCase }: { piece: AdvicePiece; theCase: Case }) {
  const fact = (position: number) => `/cases/${theCase.caseId}/timeline#fact-${position}`
  if (piece.receivedOn !== null && piece.receivedBy !== null) {
    return (
      <>
        <Link href={fact(piece.receivedBy)}>{plainDay(piece.receivedOn)}</Link>
        {piece.given !== null && <span class="sc-second">from {String(piece.given.says.by)}</span>}
      </>
    )
  }
  if (piece.reused !== null) {
    return (
      <>
        <StateTag>Used again</StateTag>
        <span class="sc-second">
          Given by {String(piece.reused.says.givenBy)} on {plainDay(piece.reused.says.givenOn as Day)};{' '}
          <Link href={fact(piece.reused.position)}>all agreed {plainDay(piece.reused.on)}</Link>
        </span>
        {piece.reused.says.describes !== undefined && (
          <span class="soft small sc-second">{String(piece.reused.says.describes)}</span>
        )}
      </>
    )
  }
  if (piece.declined !== null) {
    return (
      <>
        <StateTag tone="sand">Declined</StateTag>
        <span class="sc-second">
          by {String(piece.declined.says.by)},{' '}
          <Link href={fact(piece.declined.position)}>{plainDay(piece.declined.on)}</Link>
        </span>
      </>
    )
  }
  return piece.deadline?.takenAway ? <span class="soft">Not needed any more</span> : <strong>Missing</strong>
}

/** What comes after the advice, once it is all in. */
function Complete(props: { theCase: Case; program: Program; pieces: readonly AdvicePiece[]; at: At }) {
  const { theCase, program, pieces, at } = props
  if (pieces.length === 0 || pieces.some(isMissing) || unaskedSources(theCase, program.profile).length > 0) return null
  const { words } = packs[theCase.law]
  const complete = openDeadline(theCase, 'complete-assessment')
  return (
    <section class="sc-box" aria-labelledby="all-in">
      <h3 id="all-in">All the advice is in</h3>
      {complete === null ? (
        <>
          <p class="govuk-body">The next step is to write the {words.proposed}.</p>
          {allows(at.visitor.role, 'plan.write') && (
            <Button href={`/cases/${theCase.caseId}/statement`} text={`Write the ${words.proposed}`} />
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            The assessment is complete when the advice is in and has been considered. Due by {longDay(complete.dueOn)}:{' '}
            {complete.why}.
          </p>
          {allows(at.visitor.role, 'plan.issue') && (
            <Button href={`/cases/${theCase.caseId}/assessment/complete`} text="The assessment is complete" />
          )}
        </>
      )}
    </section>
  )
}

function Actions({ theCase, pieces }: { theCase: Case; pieces: readonly AdvicePiece[] }) {
  const at = `/cases/${theCase.caseId}/advice`
  return (
    <p class="sc-actions">
      <Button
        href={`${at}/ask`}
        text={pieces.length === 0 ? 'Ask for advice' : 'Ask for more advice'}
        variant={pieces.length === 0 ? undefined : 'secondary'}
      />
      <Button href={`${at}/reuse`} text="Use advice that exists" variant="secondary" />
      {!pieces.some(p => p.source === 'parent') && (
        <Link href={`${at}/declined`}>The parents do not wish to give advice</Link>
      )}
    </p>
  )
}

export function nameOf(piece: AdvicePiece, program: Program): string {
  return program.profile.advice.find(a => a.from === piece.source)?.name ?? 'Advice'
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`
}
