import { type Case, childName } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { type ConfidentialAddress, confidentialAddresses, confidentialIn } from '../case/confidential.ts'
import { type DocumentOnCase, documentKinds, documentsOf, seenByField, sizeWords } from '../case/documents-of-case.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, dayInLondon, longDay, plainDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { choice, dayField, files, form, text } from '../web/form.ts'
import { keptKinds } from './file-kind.ts'

export function documentsForm(today: Day, addresses: readonly ConfidentialAddress[]) {
  return form({
    files: files({
      label: 'Files',
      hint: `Up to 50 MB each: ${keptKinds}. What a photograph says about where it was taken is removed`,
      required: 'Choose the files to add',
    }),
    kind: choice({
      label: 'What it is',
      choices: documentKinds,
      required: 'Choose what it is',
      look: { as: 'select' },
    }),
    title: text({
      label: 'Title',
      hint: 'For one file; several are called as their files are',
      longest: 120,
      check: words => confidentialIn(words, addresses),
    }),
    from: text({ label: 'From whom', longest: 200, check: words => confidentialIn(words, addresses) }),
    on: dayField({
      label: 'Day it came',
      required: 'Enter the day it came',
      notAfter: { day: today, because: `The day must be today, ${longDay(today)}, or earlier` },
    }),
    seenBy: seenByField,
  })
}

/** The documents of a case, and beside them the form that adds more. */
export async function documentsPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'documents', title: 'Documents' }, async (tx, theCase) => {
    const documents = await documentsOf(tx, theCase)
    const add = documentsForm(at.today, await confidentialAddresses(tx, theCase, at.today))
    return (
      <>
        <Problems tried={tried} form={add} />
        <p class="sc-only-narrow">
          <Link href="#add">Add documents</Link>
        </p>
        <div class="sc-cols">
          <section aria-labelledby="documents">
            <h2 id="documents">Documents</h2>
            <DocumentList theCase={theCase} documents={documents} kind={at.query.kind} />
          </section>
          <section class="sc-box" aria-labelledby="add">
            <h2 id="add">Add documents</h2>
            <FormView
              at={at}
              form={add}
              tried={tried}
              filled={filledDay('on', at.today)}
              seen={theCase.record.length}
              submit="Add"
            />
          </section>
        </div>
      </>
    )
  })
}

function DocumentList({
  theCase,
  documents,
  kind,
}: {
  theCase: Case
  documents: readonly DocumentOnCase[]
  kind: string | undefined
}) {
  const at = `/cases/${theCase.caseId}/documents`
  const chosen = documentKinds.find(k => k.value === kind)?.value ?? null
  const shown = documents.filter(d => chosen === null || d.kind === chosen)
  if (documents.length === 0) return <p class="govuk-body soft">No document is on this case yet.</p>
  return (
    <>
      <ul class="sc-saved" aria-label="Which documents">
        <li>
          <Link class="" href={at} aria-current={chosen === null ? 'true' : undefined}>
            All ({documents.length})
          </Link>
        </li>
        {documentKinds
          .filter(k => documents.some(d => d.kind === k.value))
          .map(k => (
            <li key={k.value}>
              <Link class="" href={`${at}?kind=${k.value}`} aria-current={chosen === k.value ? 'true' : undefined}>
                {k.text} ({documents.filter(d => d.kind === k.value).length})
              </Link>
            </li>
          ))}
      </ul>
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">Documents of {childName(theCase.child)}</caption>
        <TableHead columns={['Document', 'From', 'Day', 'Size', 'Who else may read it']} />
        <tbody>
          {shown.map(document => (
            <DocumentRow key={document.documentId} theCase={theCase} document={document} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function DocumentRow({ theCase, document }: { theCase: Case; document: DocumentOnCase }) {
  const at = `/cases/${theCase.caseId}`
  const seenBy = [
    ...(document.seenBy.includes('family') ? ['The family'] : []),
    ...(document.seenBy.includes('setting') ? ['The school'] : []),
  ]
  return (
    <tr>
      <td class="govuk-table__cell">
        <Link href={`${at}/documents/${document.documentId}`}>{document.title}</Link>
        <span class="soft small sc-second">
          {documentKinds.find(k => k.value === document.kind)?.text ?? 'Document'}, {document.fileName}
        </span>
      </td>
      <td class="govuk-table__cell" data-label="From">
        {document.from}
      </td>
      <td class="govuk-table__cell" data-label="Day">
        {document.position === null ? (
          plainDay(dayInLondon(document.addedAt))
        ) : (
          <Link href={`${at}/timeline#fact-${document.position}`}>
            {plainDay(document.on ?? dayInLondon(document.addedAt))}
          </Link>
        )}
        <span class="soft small sc-second">added by {document.addedBy}</span>
      </td>
      <td class="govuk-table__cell nowrap" data-label="Size">
        {sizeWords(document.bytes)}
      </td>
      <td class="govuk-table__cell" data-label="Who else may read it">
        {seenBy.length === 0 ? <span class="soft">Nobody else</span> : <StateTag>{seenBy.join(', ')}</StateTag>}
      </td>
    </tr>
  )
}
