import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { confidentialAddresses } from '../case/confidential.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { askForm, askRows, usualAdvisers } from './ask-form.ts'
import { whyNotAsk } from './decide.ts'

/** Everyone whose advice is wanted, on one page, filled in as the authority usually asks. */
export async function askPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'advice', title: 'Ask for advice' }, async (tx, theCase) => {
    const whyNot = whyNotAsk(theCase)
    if (whyNot !== null && tried === undefined) {
      return (
        <>
          <h2>Ask for advice</h2>
          <div class="govuk-inset-text">{whyNot}</div>
          <Back theCase={theCase} />
        </>
      )
    }
    const form = askForm(program.profile, at.today, await confidentialAddresses(tx, theCase, at.today))
    const filled = await usualAdvisers(tx, theCase, program.profile, at.today)
    return (
      <>
        <Problems tried={tried} form={form} />
        <h2>Ask for advice</h2>
        <p class="govuk-body">
          Whoever has not been asked yet is chosen, with whom we usually ask. Each has six weeks from the day below;
          each becomes a deadline and a task on this case. Take the tick away from whoever is not to be asked now.
        </p>
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          seen={theCase.record.length}
          submit="Record what was asked"
          after={<Back theCase={theCase} />}
        >
          {field => (
            <>
              {field('askedOn')}
              {askRows(program.profile).map(({ row, name }) => (
                <section key={row} class="sc-ask" aria-label={name}>
                  {field(`ask-${row}`)}
                  {field(`to-${row}`)}
                  {field(`organisation-${row}`)}
                  {field(`email-${row}`)}
                  {field(`note-${row}`)}
                </section>
              ))}
            </>
          )}
        </FormView>
      </>
    )
  })
}

function Back({ theCase }: { theCase: Case }) {
  return (
    <p class="govuk-body">
      <Link href={`/cases/${theCase.caseId}/advice`}>Back without recording</Link>
    </p>
  )
}
