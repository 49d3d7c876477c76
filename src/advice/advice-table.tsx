import type { AdviceSource } from '../authority/profile.ts'
import { type AdvicePiece, isMissing } from '../case/advice-pieces.ts'
import { type Case, childName } from '../case/case.ts'
import type { DocumentOnCase } from '../case/documents-of-case.ts'
import { outcomeOf } from '../case/overview.tsx'
import type { Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, plainDay, shortDay } from '../kernel/day.ts'
import { stateOf } from '../law/state-of.ts'
import { whyNotAsk } from './decide.ts'

interface TableProps {
  theCase: Case
  program: Program
  pieces: readonly AdvicePiece[]
  documents: readonly DocumentOnCase[]
  today: Day
}

/** A row for each piece, and for each source that was not asked: whose, when, due, chased, here. */
export function AdviceTable({ theCase, program, pieces, documents, today }: TableProps) {
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
      <TableHead columns={['Advice', 'Asked of', 'Six weeks', 'Chased', 'Arrived', 'Do']} />
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
