import { allows } from '../access/permissions.ts'
import { type AdvicePiece, advicePieces, isMissing, unaskedSources } from '../case/advice-pieces.ts'
import { type Case, latest, openDeadline } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { documentsOf } from '../case/documents-of-case.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, longDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { AdviceTable } from './advice-table.tsx'
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
              `: since ${piece.askedOn === today ? 'today' : `${longDay(piece.askedOn)}, ${count(daysFrom(piece.askedOn, today), 'day')}`}${piece.chasedOn.length > 0 ? `; chased ${times(piece.chasedOn.length)}` : '; not chased yet'}`}
          </li>
        ))}
        {unasked.map(source => (
          <li key={source.from}>
            <strong>{source.name}</strong>: not asked for yet
            {agreed !== null && (
              <>
                , {count(daysFrom(agreed.on, today), 'day')} after{' '}
                <Link href={`/cases/${theCase.caseId}/timeline#fact-${agreed.position}`}>the parents were told</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
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

function nameOf(piece: AdvicePiece, program: Program): string {
  return program.profile.advice.find(a => a.from === piece.source)?.name ?? 'Advice'
}

function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`
}
