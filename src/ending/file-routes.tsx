import type { Case } from '../case/case.ts'
import { casePage, logView } from '../case/case-page.tsx'
import { handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import { besideRecord, portableFile } from '../case/portable/make.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { isRefused } from '../kernel/result.ts'
import { writeCaseFile } from '../record/case-file.ts'
import { notFound, type Sent, type Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { fileForm } from './moving-forms.ts'

/** The file of a case, made for somebody and for a reason: both stay on the record, and who fetched it in the log of views. */
export function fileRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/ending/file'
  const show = (at: At, tried?: Tried) =>
    casePage(program, at, { tab: 'ending', title: 'The file of the case' }, async (_tx, theCase) => (
      <div class="sc-narrow">
        <Problems tried={tried} form={fileForm(theCase)} />
        <h2 class="govuk-heading-l">Make the file of the case</h2>
        <p class="govuk-body">
          One file that another authority’s program can read, with all {theCase.record.length} entries of the record,
          the people, and the names of the documents. The documents themselves are sent beside it, those that may be.
          Send it in a safe way: it tells everything about the child.
        </p>
        <FormView
          at={at}
          form={fileForm(theCase)}
          tried={tried}
          seen={theCase.record.length}
          submit="Make the file"
          after={
            <p class="govuk-body">
              <Link href={`/cases/${theCase.caseId}/ending#moving`}>Back to moving</Link>
            </p>
          }
        />
      </div>
    ))
  app.page({ path, may: 'cease.decide', show })
  app.action({
    path,
    may: 'cease.decide',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null ? notFound : fileForm(theCase)
      }),
    show,
    async act(at, values) {
      const made = await handle(program, at, at.params.case ?? '', () => ({
        record: [
          {
            name: 'file.made',
            on: at.today,
            says: { for: values.for, because: values.because, addresses: values.addresses },
          },
        ],
      }))
      if ('missing' in made || isRefused(made)) return made
      return sendFile(program, at, made.theCase, values.addresses === 'with')
    },
  })
}

async function sendFile(program: Program, at: At, theCase: Case, addresses: boolean): Promise<Sent> {
  const text = await at.work(async tx => {
    await logView(tx, at, theCase, 'file of the case')
    const beside = await besideRecord(tx, theCase, addresses, at.today)
    return writeCaseFile(portableFile(theCase, program.profile, beside, at.today))
  })
  return {
    type: 'application/json; charset=utf-8',
    body: text,
    headers: { 'content-disposition': `attachment; filename="${theCase.caseId}.json"` },
  }
}
