import { buffer } from 'node:stream/consumers'
import { panelOf } from '../../authority/routing.ts'
import type { At, Program } from '../../case/program.ts'
import { longDay } from '../../kernel/day.ts'
import { type NotFound, notFound, type Sent } from '../../web/app.ts'
import { sittingOf } from '../sittings.ts'
import { bindPack } from './bind.ts'
import { type CaseInPack, casesInPacks, logPapersSeen, type PackKept, packNumbered } from './kept.ts'

/**
 * A frozen pack to read in the browser: the file as it was frozen, or, for whoever may not read every case of it, the same
 * pages without those. The program binds it itself out of drawings of pages, so that nothing of a sent file can run in it.
 */
export async function packFile(program: Program, at: At): Promise<Sent | NotFound> {
  const packNo = /^\d{1,9}$/.test(at.params.pack ?? '') ? Number(at.params.pack) : 0
  const read = await at.work(async tx => {
    const pack = await packNumbered(tx, packNo)
    const cases = (await casesInPacks(tx, [packNo])).get(packNo) ?? []
    const sitting = pack === null ? null : await sittingOf(tx, pack.sittingId)
    if (pack === null || sitting === null || cases.length === 0) return null
    await logPapersSeen(
      tx,
      at,
      cases.map(c => c.caseId),
      `pack ${packNo}`,
    )
    return { pack, cases, sitting }
  })
  if (read === null) return notFound
  const { pack, cases, sitting } = read
  const whole = cases.length === pack.cases
  const heading = `${panelOf(program.profile, sitting.panel).name}, ${longDay(sitting.sitsOn)}`
  const body = whole ? program.files.read(pack.pdfSha256) : await boundAgain(program, pack, cases, heading)
  return {
    type: 'application/pdf',
    body,
    headers: {
      'content-disposition': `inline; filename="pack-${pack.packNo}.pdf"`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cache-control': 'no-store',
    },
  }
}

async function boundAgain(
  program: Program,
  pack: PackKept,
  cases: readonly CaseInPack[],
  heading: string,
): Promise<Buffer> {
  const bound = await bindPack({
    packNo: pack.packNo,
    supplement: pack.supplement,
    heading,
    frozenAt: pack.frozenAt,
    firstPage: pack.firstPage,
    cases: await Promise.all(
      cases.map(async one => ({
        caseId: one.caseId,
        heading: one.heading,
        firstPage: one.firstPage,
        papers: await Promise.all(
          one.papers.map(async paper => ({
            title: paper.title,
            mediaType: paper.mediaType,
            content: await buffer(program.files.read(paper.sha256)),
            opensAt: paper.documentId === null ? null : `${program.address}/cases/${one.caseId}/documents`,
          })),
        ),
      })),
    ),
  })
  return Buffer.from(bound.pdf)
}
