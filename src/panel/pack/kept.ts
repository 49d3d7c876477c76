import { sql } from 'kysely'
import { accountOf, isStaff } from '../../access/visitor.ts'
import type { At } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'

/** A frozen pack as lists show it. */
export interface PackKept {
  packNo: number
  sittingId: string
  supplement: number
  frozenOn: Day
  frozenBy: string
  frozenAt: Date
  pages: number
  firstPage: number
  cases: number
  hash: string
  pdfSha256: string
  pdfBytes: number
}

/** One paper of a pack: what it was when the pack was frozen, whatever has become of it since. */
export interface PaperKept {
  caseId: string
  place: number
  title: string
  documentId: string | null
  mediaType: string
  sha256: string
  firstPage: number
  pages: number
}

export interface CaseInPack {
  caseId: string
  place: number
  heading: string
  firstPage: number
  pages: number
  papers: readonly PaperKept[]
}

export async function packsOf(tx: Tx, sittingId: string): Promise<PackKept[]> {
  const rows = await sql<PackRow>`
    select ${packColumns} from pack p join account a on a.account_id = p.frozen_by
    where p.sitting_id = ${sittingId} order by p.supplement`.execute(tx)
  return rows.rows.map(asPack)
}

export async function packNumbered(tx: Tx, packNo: number): Promise<PackKept | null> {
  const rows = await sql<PackRow>`
    select ${packColumns} from pack p join account a on a.account_id = p.frozen_by where p.pack_no = ${packNo}`.execute(
    tx,
  )
  const row = rows.rows[0]
  return row === undefined ? null : asPack(row)
}

const packColumns = sql`p.pack_no, p.sitting_id, p.supplement, p.frozen_at, a.name as frozen_by, p.pages, p.first_page,
  p.cases, p.hash, p.pdf_sha256, p.pdf_bytes, to_char(p.frozen_at at time zone 'Europe/London', 'YYYY-MM-DD') as frozen_on`

/** The cases of some packs with their papers, as far as the asker may read them, in two queries. */
export async function casesInPacks(tx: Tx, packs: readonly number[]): Promise<Map<number, CaseInPack[]>> {
  const found = new Map<number, CaseInPack[]>(packs.map(no => [no, []]))
  if (packs.length === 0) return found
  const cases = await tx
    .selectFrom('pack_case')
    .selectAll()
    .where('pack_no', 'in', [...packs])
    .orderBy('place')
    .execute()
  const papers = await tx
    .selectFrom('pack_paper')
    .selectAll()
    .where('pack_no', 'in', [...packs])
    .orderBy('place')
    .execute()
  for (const row of cases) {
    found.get(row.pack_no)?.push({
      caseId: row.case_id,
      place: row.place,
      heading: row.heading,
      firstPage: row.first_page,
      pages: row.pages,
      papers: papers
        .filter(p => p.pack_no === row.pack_no && p.case_id === row.case_id)
        .map(p => ({
          caseId: p.case_id,
          place: p.place,
          title: p.title,
          documentId: p.document_id,
          mediaType: p.media_type,
          sha256: p.sha256,
          firstPage: p.first_page,
          pages: p.pages,
        })),
    })
  }
  return found
}

/** Who looked at whose papers: if this cannot be written, they are not shown. */
export async function logPapersSeen(tx: Tx, at: At, cases: readonly string[], page: string): Promise<void> {
  if (cases.length === 0) return
  const because = isStaff(at.visitor) ? 'Staff of the section' : 'Sits on the panel'
  await tx
    .insertInto('view_log')
    .values(
      [...new Set(cases)].map(case_id => ({
        viewed_at: at.now,
        account_id: accountOf(at.visitor),
        case_id,
        page,
        because,
      })),
    )
    .execute()
}

interface PackRow {
  pack_no: number
  sitting_id: string
  supplement: number
  frozen_at: Date
  frozen_on: Day
  frozen_by: string
  pages: number
  first_page: number
  cases: number
  hash: string
  pdf_sha256: string
  pdf_bytes: number
}

function asPack(row: PackRow): PackKept {
  return {
    packNo: row.pack_no,
    sittingId: row.sitting_id,
    supplement: row.supplement,
    frozenOn: row.frozen_on,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at,
    pages: row.pages,
    firstPage: row.first_page,
    cases: row.cases,
    hash: row.hash,
    pdfSha256: row.pdf_sha256,
    pdfBytes: row.pdf_bytes,
  }
}
