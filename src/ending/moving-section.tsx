import { allows } from '../access/permissions.ts'
import { type Case, factsNamed, hasPlan, isOpen, latest, openDeadline } from '../case/case.ts'
import { moveUnderWay } from '../case/ending.ts'
import type { At } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'

/** Moving out and in: what is heard, what is due, and the file that goes with the child. */
export function MovingSection({ theCase, at }: { theCase: Case; at: At }) {
  const link = (path: string) => `/cases/${theCase.caseId}/ending/${path}`
  const entry = (position: number) => `/cases/${theCase.caseId}/timeline#fact-${position}`
  const plan = packs[theCase.law].words.document
  const move = moveUnderWay(theCase)
  const due = openDeadline(theCase, 'transfer-plan')
  const tell = openDeadline(theCase, 'tell-parent-of-transfer')
  const review = openDeadline(theCase, 'review-transferred-plan')
  const received = latest(theCase, 'plan.transferred-in')
  const explained = latest(theCase, 'transfer.explained')
  const taken = factsNamed(theCase, 'file.taken-in').at(-1)
  const records = allows(at.visitor.role, 'cease.record')
  const decides = allows(at.visitor.role, 'cease.decide')
  return (
    <section aria-labelledby="moving">
      <h2 id="moving">Moving</h2>
      {received !== null && (
        <InsetText>
          The {plan} passed to us on <Link href={entry(received.position)}>{longDay(received.on)}</Link>.{' '}
          {tell !== null && `The parents are to be told what we will do by ${longDay(tell.dueOn)}. `}
          {tell === null && explained !== null && `The parents were told on ${longDay(explained.on)}. `}
          {review !== null && `It is to be reviewed by ${longDay(review.dueOn)}.`}
          {taken !== undefined && (
            <>
              {' '}
              The entries before <Link href={entry(taken.position)}>entry {taken.position}</Link> came in the other
              authority’s file.
            </>
          )}
        </InsetText>
      )}
      {move === null ? (
        <p class="govuk-body">We have not heard that the child moves away.</p>
      ) : (
        <InsetText>
          The child moves on <strong>{longDay(move.says.movesOn as Day)}</strong> to {String(move.says.to)}
          {move.says.authority === undefined ? '' : `, ${String(move.says.authority)}`}: heard on{' '}
          <Link href={entry(move.position)}>{longDay(move.on)}</Link> from {String(move.says.from)}.
          {due !== null && ` The ${plan} passes to the new authority by ${longDay(due.dueOn)}.`}
        </InsetText>
      )}
      <p class="sc-actions">
        {records && tell !== null && <Button href={link('tell')} text="Tell the parents what we will do" />}
        {records && move === null && isOpen(theCase) && (
          <Button href={link('move')} text="The child moves away" variant="secondary" />
        )}
        {records && move !== null && (
          <Button href={link('move/off')} text="The move is called off" variant="secondary" />
        )}
        {decides && <Button href={link('file')} text="Make the file of the case" variant="secondary" />}
        {decides && (hasPlan(theCase) || move !== null) && (
          <Button
            href={link('out')}
            text={hasPlan(theCase) ? 'It passes to the new authority' : 'The child has moved away'}
            variant={move === null || tell !== null ? 'secondary' : undefined}
          />
        )}
      </p>
    </section>
  )
}
