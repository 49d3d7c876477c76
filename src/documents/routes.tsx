import { logView } from '../case/case-page.tsx'
import { confidentialAddresses } from '../case/confidential.ts'
import { answered, handle } from '../case/handle.ts'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { loadCase } from '../case/load.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { asAttachment, documentAsked } from '../case/sent-document.ts'
import { isRefused } from '../kernel/result.ts'
import { type NotFound, notFound, type Sent, type Tried } from '../web/app.ts'
import { decideAdd } from './decide.ts'
import { documentsForm, documentsPage } from './documents-page.tsx'

export function documentRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const show = (at: At, tried?: Tried) => documentsPage(program, at, tried)
  app.page({ path: '/cases/:case/documents', may: 'document.read', show })
  app.action({
    path: '/cases/:case/documents',
    may: 'document.add',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', profile, at.today)
        return theCase === null ? notFound : documentsForm(at.today, await confidentialAddresses(tx, theCase, at.today))
      }),
    show,
    act: async (at, { files, kind, title, from, on, seenBy }) => {
      const documents = arriving(files, title ?? undefined)
      return answered(
        await handle(program, at, at.params.case ?? '', theCase => {
          const decided = decideAdd(theCase, { on, kind, from, documents })
          if (isRefused(decided)) return decided
          return { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, kind, seenBy) }
        }),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/documents`,
          say: documents.length === 1 ? 'The document is added.' : `${documents.length} documents are added.`,
        }),
      )
    },
  })
  app.page({ path: '/cases/:case/documents/:document', may: 'document.read', show: at => sentToStaff(program, at) })
}

/** A document to staff: who looked is logged first. */
async function sentToStaff(program: Program, at: At): Promise<Sent | NotFound> {
  return at.work(async tx => {
    const found = await documentAsked(tx, at)
    const theCase = found === null ? null : await loadCase(tx, at.params.case ?? '', program.profile, at.today)
    if (found === null || theCase === null) return notFound
    await logView(tx, at, theCase, `document ${found.document_id}`)
    return asAttachment(program, found)
  })
}
