import { handle } from '../case/handle.ts'
import { keepDocuments } from '../case/keep-documents.ts'
import type { At, Program } from '../case/program.ts'
import { decideAdd } from '../documents/decide.ts'
import { isRefused, type Refused } from '../kernel/result.ts'
import { offeredTo } from '../panel/agenda.ts'
import { addToAgenda } from '../panel/agenda-routes.tsx'
import { freezePack } from '../panel/pack/freeze.ts'
import { lockSitting, sittingsFrom } from '../panel/sittings.ts'
import { optionsPaper } from '../placement/options-paper.ts'
import { heardToday } from '../tour/references.ts'
import type { Paper } from './story.ts'
import { kept } from './tell.ts'

const late: Paper = {
  title: 'Report of the community paediatrician',
  kind: 'report',
  lines: [
    'Seen in clinic with both parents after the pack of this sitting was frozen.',
    'Sleep and attention are better since the summer. The needs described by the school are seen at home as well, and I',
    'agree with what the speech and language therapist recommends. I shall see the child again in six months.',
  ],
}

/**
 * Puts what is most urgent on the agenda of each panel's next sitting, as its clerk, and freezes two packs to read: of a panel
 * that weighs requests, and of one that weighs placements, where a late paper has come as a supplement.
 */
export async function prepareAgendas(program: Program, clerk: At): Promise<void> {
  const { panels } = program.profile
  const requests = panels.find(p => p.id === 'pre-assessment-se') ?? panels.find(p => p.kind !== 'placement')
  const placements = panels.find(p => p.kind === 'placement')
  for (const panel of panels) {
    const [next] = await clerk.work(tx => sittingsFrom(tx, clerk.today, panel.id))
    if (next === undefined) continue
    const at = { ...clerk, params: { sitting: next.sittingId } }
    // Some are left for whoever tries it to add.
    const heard: readonly string[] = Object.values(heardToday)
    const offered = (await clerk.work(tx => offeredTo(tx, panel, clerk.today)))
      .filter(o => !heard.includes(o.caseId))
      .slice(0, 5)
    for (const { caseId } of offered) must(caseId, await addToAgenda(program, at, { case: caseId, because: null }))
    const last = offered.at(-1)
    if (last === undefined || (panel !== requests && panel !== placements)) continue
    await freeze(program, clerk, next.sittingId)
    if (panel !== placements) continue
    await comesLate(program, clerk, last.caseId)
    await freeze(program, clerk, next.sittingId)
  }
}

export async function freeze(program: Program, clerk: At, sittingId: string): Promise<void> {
  await clerk.work(async tx => {
    const sitting = await lockSitting(tx, sittingId)
    if (sitting !== null) must(sittingId, await freezePack(program, clerk, tx, sitting, optionsPaper))
  })
}

async function comesLate(program: Program, clerk: At, caseId: string): Promise<void> {
  const documents = await kept(program, clerk, [late], clerk.work)
  const done = await handle(program, clerk, caseId, theCase => ({
    ...decideAdd(theCase, { on: clerk.today, kind: late.kind, from: 'Community child health', documents }),
    alsoWrite: tx => keepDocuments(tx, clerk, caseId, documents, late.kind),
  }))
  must(caseId, done)
}

/** What the demonstration does is never refused. */
export function must<Done extends object>(what: string, done: Done | Refused): Done {
  if (isRefused(done)) throw new Error(`${what}: ${done.refused.map(r => r.because).join('; ')}`)
  return done
}
