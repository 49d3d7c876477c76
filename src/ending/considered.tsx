import { type Case, factsNamed } from '../case/case.ts'
import { askedWords, type Ceasing, groundOf } from '../case/ending.ts'
import { viewWords } from '../case/ending-words.ts'
import type { Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, longDay } from '../kernel/day.ts'

/** What shows the ground, point by point, and what those who were asked say. */
export function Considered({ program, theCase, now }: { program: Program; theCase: Case; now: Ceasing }) {
  const { considered } = now
  if (considered === null) return null
  const points = groundOf(program.profile, now.ground)?.evidence ?? []
  const link = (position: number) => `/cases/${theCase.caseId}/timeline#fact-${position}`
  return (
    <div class="sc-cols">
      <div>
        <h3 class="govuk-heading-s">What shows it</h3>
        <p class="govuk-body">{considered.because}</p>
        <ul class="sc-views govuk-list">
          {points.map(point => {
            const shown = now.evidence.get(point.id)
            return (
              <li key={point.id}>
                <div>
                  <strong>{point.words}</strong>{' '}
                  {shown === undefined &&
                    (now.state === 'proposed' ? (
                      <StateTag tone="late">! Still to come</StateTag>
                    ) : (
                      <span class="two">Nothing was recorded</span>
                    ))}
                  {shown !== undefined && (
                    <span class="two">
                      {shown.words}{' '}
                      <Link href={link(shown.position)}>
                        Entry {shown.position}
                        <span class="govuk-visually-hidden">: {point.words}</span>
                      </Link>
                      {shown.documents.map(id => (
                        <span key={id}>
                          {' · '}
                          <Link href={`/cases/${theCase.caseId}/documents/${id}`}>{titleOf(theCase, id)}</Link>
                        </span>
                      ))}
                    </span>
                  )}
                  {point.criteria && (
                    <span class="two">
                      <Link href="/criteria">The criteria for assessment</Link>
                    </span>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </div>
      <div>
        <h3 class="govuk-heading-s">
          {now.state === 'proposed' ? 'Who is asked, to answer by' : 'Who was asked, to answer by'}{' '}
          {longDay(considered.answerBy as Day)}
        </h3>
        <ul class="sc-views govuk-list">
          {considered.consults.map(({ name, role }) => {
            const answer = now.answers.findLast(a => a.who === name)
            return (
              <li key={name}>
                <div>
                  <strong>{name}</strong>
                  {askedWords({ name, role }).slice(name.length)}{' '}
                  {answer === undefined ? (
                    now.state === 'proposed' ? (
                      <StateTag tone="now">No answer yet</StateTag>
                    ) : (
                      <span class="two">Did not answer</span>
                    )
                  ) : (
                    <span class="two">
                      <Link href={link(answer.position)}>{longDay(answer.on)}</Link>: {viewWords(answer.view)}
                      {answer.words !== undefined && `. “${answer.words}”`}
                    </span>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

function titleOf(theCase: Case, documentId: string): string {
  const added = factsNamed(theCase, 'document.added').find(fact => fact.says.document === documentId)
  return added === undefined ? 'Document' : String(added.says.title)
}
