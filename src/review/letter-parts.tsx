import type { Case, PersonOnCase } from '../case/case.ts'
import type { Program } from '../case/program.ts'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay } from '../kernel/day.ts'

/** To whom, where, when, and of which case. */
export function Head(props: { theCase: Case; parent: PersonOnCase; address: string | null; on: Day }) {
  const { theCase, parent, address, on } = props
  return (
    <>
      <address class="sc-address">
        {parent.name}
        {(address ?? 'No address is recorded').split('\n').map((line, place) => (
          <span key={place}>
            <br />
            {line}
          </span>
        ))}
      </address>
      <p class="govuk-body">{longDay(on)}</p>
      <p class="govuk-body">Reference {theCase.caseId}</p>
    </>
  )
}

/** Whom to ask, and who signs. */
export function Foot({ theCase, parent, program }: { theCase: Case; parent: PersonOnCase; program: Program }) {
  return (
    <>
      {theCase.manager !== null && (
        <p class="govuk-body">
          Your officer is {theCase.manager.name}: ring {program.profile.contact.telephone} with any question.
        </p>
      )}
      {parent.interpreter !== null && (
        <p class="govuk-body">
          We will gladly explain this letter with {withArticle(`${parent.interpreter} interpreter`)}: please ring us.
        </p>
      )}
      <p class="govuk-body">Yours sincerely,</p>
      <p class="sc-sign">
        {theCase.manager?.name ?? 'For the section'}, {program.profile.name}
      </p>
    </>
  )
}
