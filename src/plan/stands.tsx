import { isRenewing } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { DueLine } from '../case/due-line.tsx'
import { howWords, lawFactTitle } from '../case/fact-words.ts'
import { planInForce, sendingOf } from '../case/plan-in-force.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { capital, listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { amendedAfter } from './amended-words.ts'
import { placementWords } from './compare.ts'
import { Paragraphs } from './read-content.tsx'
import { placementSection } from './shape.ts'
import { nextDuty, standingOf } from './standing.ts'

/** Where the document stands, in one heading and the sentence that follows from it. */
export function Stands({ theCase, today }: { theCase: Case; today: Day }) {
  const { words } = packs[theCase.law]
  const standing = standingOf(theCase)
  const due = nextDuty(theCase)
  const at = `/cases/${theCase.caseId}`
  switch (standing.is) {
    case 'nothing':
      return (
        <>
          <h2>{isRenewing(theCase) ? 'The new draft is not written yet' : 'Nothing is written yet'}</h2>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    case 'writing':
      return (
        <>
          <h2>The {words.proposed} is being written</h2>
          <p class="govuk-body">
            Version {standing.version.number}, saved on {longDay(standing.version.on)}.
          </p>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    case 'proposed': {
      const sending = sendingOf(theCase, standing.served)
      return (
        <>
          <h2>
            The {words.proposed} is with the {theCase.law === 'england-ehc-2014' ? 'family' : 'parents'}
          </h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.served.position}`}>
              Served on {longDay(standing.served.on)}
            </Link>
            {sending !== null && `, ${howSent('on', sending.says)}`}.
          </p>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    }
    case 'final': {
      const sending = sendingOf(theCase, standing.sent)
      const placement =
        standing.version === null ? textOf(sending?.says.names) : placementWords(standing.version.content)
      const documents = sending?.says.documents
      return (
        <>
          <h2>
            {standing.sent.name === 'plan.amended'
              ? `The amended ${words.document} is in force`
              : `The ${words.final} is sent`}
          </h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.sent.position}`}>Sent on {longDay(standing.sent.on)}</Link>
            {sending !== null && `, ${howSent('to', sending.says)}`}.
            {placement !== null && ` ${placementSection(theCase.law).name}: ${placement.replace(/\.$/, '')}.`}
            {standing.sent.name === 'plan.amended' && ` ${amendedAfter(theCase, standing.sent)}.`}
          </p>
          {Array.isArray(documents) && (
            <p class="govuk-body">
              What it says is in{' '}
              {documents.map((id, place) => (
                <span key={String(id)}>
                  {place > 0 && ', '}
                  <Link href={`${at}/documents/${id}`}>{titleOf(theCase, id)}</Link>
                </span>
              ))}
              .
            </p>
          )}
          {typeof sending?.says.leftUnanswered === 'string' && (
            <p class="govuk-body">Comments were left without an answer: {sending.says.leftUnanswered}</p>
          )}
        </>
      )
    }
    case 'elsewhere':
      return (
        <>
          <h2>{lawFactTitle(standing.fact.name, theCase.law)}</h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.fact.position}`}>{longDay(standing.fact.on)}</Link>
            {typeof standing.fact.says.madeOn === 'string' && `, made on ${longDay(standing.fact.says.madeOn as Day)}`}.{' '}
            {planInForce(theCase)?.version == null
              ? 'What it says is not on this record.'
              : 'What it says was entered by hand.'}
          </p>
        </>
      )
    case 'refused':
      return (
        <>
          <h2>{capital(words.refusal)}</h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.given.position}`}>Given on {longDay(standing.given.on)}</Link>.
          </p>
          {standing.reasons !== null && <Paragraphs text={String(standing.reasons.says.reasons)} />}
        </>
      )
  }
}

function textOf(said: unknown): string | null {
  return typeof said === 'string' ? said : null
}

/** What a document of the case is called. */
function titleOf(theCase: Case, id: unknown): string {
  const added = theCase.facts.find(f => f.name === 'document.added' && f.says.document === id)
  return String(added?.says.title ?? 'a document')
}

function howSent(word: 'on' | 'to', says: Record<string, unknown>): string {
  const to = Array.isArray(says.to) ? listed(says.to.map(String)) : ''
  return `${word} ${to}, by ${howWords(String(says.how))}`
}
