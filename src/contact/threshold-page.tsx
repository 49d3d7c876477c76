import { thresholdOf } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import type { Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { whyThresholdStands } from './decide.ts'
import { thresholdForm } from './forms.ts'

/** What support the child has before, or without, a statement. While the child is assessed it stays as it is. */
export async function thresholdPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'contacts', title: 'Support meanwhile' }, async (_tx, theCase) => {
    const form = thresholdForm(program.profile, at.today)
    const whyNot = whyThresholdStands(theCase, program.profile, at.today)
    const back = (
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/contacts`}>Back to the contacts</Link>
      </p>
    )
    return (
      <div class="sc-narrow">
        <Problems tried={tried} form={form} />
        <h2>Support meanwhile</h2>
        <p class="govuk-body">
          Now: <strong>{thresholdOf(theCase, program.profile, at.today)}</strong>.
        </p>
        {whyNot !== null && <div class="govuk-inset-text">{whyNot}</div>}
        {whyNot !== null && tried === undefined ? (
          back
        ) : (
          <FormView
            at={at}
            form={form}
            tried={tried}
            filled={filledDay('on', at.today)}
            seen={theCase.record.length}
            submit="Set the support"
            after={back}
          />
        )}
      </div>
    )
  })
}
