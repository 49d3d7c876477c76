import type { At, Program } from '../../case/program.ts'
import { Button } from '../../govuk/button.tsx'
import { day, monthName } from '../../kernel/day.ts'
import { packs } from '../../law/packs/packs.ts'
import type { Tried } from '../../web/app.ts'
import { type Field, type Form, longText, one } from '../../web/form.ts'
import type { AlikeDecision } from './queries.ts'
import type { Weighed } from './room-of.ts'
import { recommendsShort, roomPath } from './words.ts'

/** What was decided on others of the same age band and need, so that one set of criteria is applied alike. No names. */
export function AlikeCases(props: { program: Program; weighed: Weighed; alike: readonly AlikeDecision[] }) {
  const { program, weighed, alike } = props
  if (weighed.set === null) return null
  return (
    <section class="sc-box" aria-labelledby="alike">
      <h2 id="alike">{alike.length === 3 ? 'Three like cases' : 'Like cases'}</h2>
      <p class="govuk-body small soft">Same age band and need, the most similar answers first. No names.</p>
      {alike.length === 0 ? (
        <p class="govuk-body small">None was decided in the last five years.</p>
      ) : (
        <ul class="sc-log">
          {alike.map(other => (
            <li key={`${other.month}${other.age}${other.outcome}${other.same}`}>
              <span class="soft num">{shortMonth(other.month)}</span>
              <span>
                Age {other.age}, {needWords(program, other.need)}:{' '}
                <strong>{recommendsShort(other.outcome).toLowerCase()}</strong>
                {afterwards(weighed, other)}
                <span class="sc-line-of soft">
                  {other.same} of {other.answered} answers the same
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function afterwards({ theCase }: Weighed, { afterwards: after }: AlikeDecision): string {
  const { words } = packs[theCase.law]
  if (after === 'plan.finalised') return `, ${words.document} made`
  return after === 'plan.refused' ? `, no ${words.document}` : ''
}

function needWords(program: Program, code: string): string {
  return (program.profile.needs.find(n => n.code === code)?.name ?? code).toLowerCase()
}

function shortMonth(month: string): string {
  return `${monthName(day(`${month}-01`)).slice(0, 3)} ${month.slice(2, 4)}`
}

export const noteForm: Form<{ note: Field<string | null> }> = {
  fields: { note: longText({ label: 'My notes', longest: 10_000, look: { rows: 3 } }) },
}

/** Only the one who wrote it sees it. */
export function MyNotes(props: { at: At; weighed: Weighed; note: string; tried: Tried | undefined }) {
  const { at, weighed, note, tried } = props
  const { sitting, item } = weighed
  const wrong = tried?.refused.find(r => r.field === 'note')?.because
  return (
    <section class="sc-box" aria-labelledby="notes">
      <h2 id="notes">My notes</h2>
      <form method="post" action={`${roomPath(sitting.sittingId, item.caseId)}/note`}>
        <input type="hidden" name="_csrf" value={at.csrf} />
        <label class="govuk-visually-hidden" for="note">
          My notes
        </label>
        {wrong !== undefined && (
          <p class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {wrong}
          </p>
        )}
        <textarea class="govuk-textarea" id="note" name="note" rows={3}>
          {tried === undefined ? note : one(tried.typed.note)}
        </textarea>
        <p class="govuk-body small soft">Only you see these.</p>
        <Button text="Keep my notes" variant="secondary" classes="sc-small-button" />
      </form>
    </section>
  )
}
