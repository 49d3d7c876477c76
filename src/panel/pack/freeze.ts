import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { accountOf } from '../../access/visitor.ts'
import { panelOf } from '../../authority/routing.ts'
import type { Case } from '../../case/case.ts'
import { loadCase } from '../../case/load.ts'
import type { At, Program } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import { longDay } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import { canonicalJson } from '../../record/chain.ts'
import { agendaOf } from '../agenda.ts'
import type { Sitting } from '../sittings.ts'
import { bindPack, type PaperToBind } from './bind.ts'
import { hiddenOf, hiddenWords } from './hidden.ts'
import { casesInPacks, packsOf } from './kept.ts'
import { headingOf, type PaperOfCase, papersOf } from './papers.ts'

/** Writes the options of a child for a panel that weighs placements; null where nothing is weighed. */
export type OptionsPaper = (program: Program, at: At, tx: Tx, theCase: Case) => Promise<string | null>

interface FrozenPaper extends PaperToBind {
  documentId: string | null
  sha256: string
}

interface FrozenCase {
  caseId: string
  heading: string
  place: number
  papers: FrozenPaper[]
  /** How many papers of it stand in the packs before. */
  before: number
}

/** A pack just frozen, and how many cases of the agenda are in none, since whoever froze it may not see them. */
export interface Frozen {
  packNo: number
  supplement: number
  pages: number
  without: number
}

/**
 * Freezes the papers of a sitting as they are now, in the caller's transaction and with the sitting locked: the first time all
 * of them, later those that came since, as the next supplement. What becomes of a document afterwards changes no pack.
 */
export async function freezePack(
  program: Program,
  at: At,
  tx: Tx,
  sitting: Sitting,
  options: OptionsPaper,
): Promise<Frozen | Refused> {
  const panel = panelOf(program.profile, sitting.panel)
  const agenda = (await agendaOf(tx, sitting.sittingId)).filter(item => item.state === 'listed')
  const { unpacked } = await hiddenOf(tx, sitting.sittingId)
  if (agenda.length === 0) {
    return refuse(
      unpacked > 0
        ? `${hiddenWords(unpacked)}: whoever may see ${unpacked === 1 ? 'it' : 'them'} freezes the pack`
        : 'Put a case on the agenda first: there is nothing to freeze',
    )
  }
  const before = await packsOf(tx, sitting.sittingId)
  const had = await papersHad(
    tx,
    before.map(p => p.packNo),
  )
  const cases: FrozenCase[] = []
  for (const item of agenda) {
    const frozen = await freezeCase(
      program,
      at,
      tx,
      item.caseId,
      item.place,
      panel,
      had.get(item.caseId) ?? null,
      options,
    )
    if (frozen !== null && frozen.papers.length > 0) cases.push(frozen)
  }
  if (cases.length === 0) return refuse('No paper has come since the pack was frozen')

  const supplement = before.length + 1
  const firstPage = before.reduce((sum, p) => sum + p.pages, 1)
  const drawn = await sql<{ pack_no: number }>`
    select nextval(pg_get_serial_sequence('pack', 'pack_no')) as pack_no`.execute(tx)
  const packNo = Number(drawn.rows[0]?.pack_no)
  const heading = `${panel.name}, ${longDay(sitting.sitsOn)}`
  const bound = await bindPack({ packNo, supplement, heading, frozenAt: at.now, firstPage, cases })
  const pdf = await keep(program, Buffer.from(bound.pdf), 'application/pdf')
  const listed = cases.map(({ caseId, heading, papers }) => ({
    caseId,
    heading,
    papers: papers.map(({ title, documentId, sha256 }) => ({ title, documentId, sha256 })),
  }))
  await sql`
    insert into pack (pack_no, sitting_id, supplement, frozen_at, frozen_by, pages, cases, first_page, hash, pdf_sha256, pdf_bytes)
    overriding system value
    values (${packNo}, ${sitting.sittingId}, ${supplement}, ${at.now}, ${accountOf(at.visitor)}, ${bound.pages},
      ${cases.length}, ${firstPage}, ${hashOf({ sitting: sitting.sittingId, supplement, cases: listed })}, ${pdf.sha256},
      ${pdf.bytes})`.execute(tx)
  await tx
    .insertInto('pack_case')
    .values(
      cases.map((one, index) => ({
        pack_no: packNo,
        case_id: one.caseId,
        place: index + 1,
        heading: one.heading,
        first_page: bound.cases[index]?.firstPage ?? firstPage,
        pages: bound.cases[index]?.pages ?? 1,
      })),
    )
    .execute()
  await tx
    .insertInto('pack_paper')
    .values(
      cases.flatMap((one, index) =>
        one.papers.map((paper, place) => ({
          pack_no: packNo,
          case_id: one.caseId,
          place: one.before + place + 1,
          title: paper.title,
          document_id: paper.documentId,
          media_type: paper.mediaType,
          sha256: paper.sha256,
          bytes: paper.content.byteLength,
          first_page: bound.cases[index]?.papers[place]?.firstPage ?? firstPage,
          pages: bound.cases[index]?.papers[place]?.pages ?? 1,
        })),
      ),
    )
    .execute()
  return { packNo, supplement, pages: bound.pages, without: unpacked }
}

/** The papers of one case that no pack of the sitting has yet, with their content as it is kept now. */
async function freezeCase(
  program: Program,
  at: At,
  tx: Tx,
  caseId: string,
  place: number,
  panel: ReturnType<typeof panelOf>,
  had: PapersHad | null,
  options: OptionsPaper,
): Promise<FrozenCase | null> {
  const theCase = await loadCase(tx, caseId, program.profile, at.today)
  if (theCase === null) return null
  const documents = await tx
    .selectFrom('document')
    .select(['document_id', 'media_type', 'sha256'])
    .where('case_id', '=', caseId)
    .execute()
  const papers: FrozenPaper[] = []
  const weighed = panel.kind === 'placement' ? await options(program, at, tx, theCase) : null
  for (const paper of papersOf(theCase, panel, program.profile, at.today, weighed)) {
    // What the program writes itself is new with the case only: a summary does not come late.
    if (paper.kind === 'written' && had !== null && had.titles.has(paper.title)) continue
    const frozen = await frozenPaper(program, caseId, paper, documents)
    if (frozen !== null && had?.hashes.has(`${frozen.documentId} ${frozen.sha256}`) !== true) papers.push(frozen)
  }
  return { caseId, place, heading: headingOf(theCase, at.today), papers, before: had?.count ?? 0 }
}

async function frozenPaper(
  program: Program,
  caseId: string,
  paper: PaperOfCase,
  documents: readonly { document_id: string; media_type: string; sha256: string }[],
): Promise<FrozenPaper | null> {
  if (paper.kind === 'written') {
    const content = Buffer.from(paper.text)
    const { sha256 } = await keep(program, content, 'text/plain; charset=utf-8')
    const mediaType = 'text/plain; charset=utf-8'
    return { title: paper.title, mediaType, content, opensAt: null, documentId: null, sha256 }
  }
  const row = documents.find(d => d.document_id === paper.documentId)
  if (row === undefined) return null
  return {
    title: paper.title,
    mediaType: row.media_type,
    content: await buffer(program.files.read(row.sha256)),
    opensAt: `${program.address}/cases/${caseId}/documents`,
    documentId: row.document_id,
    sha256: row.sha256,
  }
}

interface PapersHad {
  count: number
  titles: Set<string>
  hashes: Set<string>
}

async function papersHad(tx: Tx, packs: readonly number[]): Promise<Map<string, PapersHad>> {
  const had = new Map<string, PapersHad>()
  for (const cases of (await casesInPacks(tx, packs)).values()) {
    for (const one of cases) {
      const known = had.get(one.caseId) ?? { count: 0, titles: new Set(), hashes: new Set() }
      for (const paper of one.papers) {
        known.count += 1
        if (paper.documentId === null) known.titles.add(paper.title)
        known.hashes.add(`${paper.documentId} ${paper.sha256}`)
      }
      had.set(one.caseId, known)
    }
  }
  return had
}

async function keep(program: Program, content: Buffer, mediaType: string): Promise<{ sha256: string; bytes: number }> {
  const kept = await program.files.keep(Readable.from([content]), async () => ({ mediaType }))
  if ('refused' in kept) throw new Error(kept.refused)
  return kept
}

function hashOf(listed: unknown): string {
  return createHash('sha256').update(canonicalJson(listed)).digest('hex')
}
