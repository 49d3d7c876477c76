import { accountOf, isStaff } from '../access/visitor.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { type NotFound, notFound, type Shown, type Tried } from '../web/app.ts'
import { form } from '../web/form.ts'
import { packFile } from './pack/file.ts'
import { logPapersSeen, packNumbered } from './pack/kept.ts'
import { formerPanels, keepNote, mySittings, readingOf, tickRead } from './reading.ts'
import { noteForm, PackPage, ReadingRoom, tickForm } from './reading-page.tsx'

const base = '/panels/sittings/:sitting/pack'

/** What a member of a panel reads before a sitting, in the browser. */
export function readingPages(app: CaseApp, program: Program): void {
  app.page({ path: '/panels/reading', may: 'panel.member', show: at => room(program, at) })
  app.page({ path: '/panels/packs/:pack', may: 'panel.member', show: at => toPack(at) })
  app.page({ path: '/panels/packs/:pack/file', may: 'panel.member', show: at => packFile(program, at) })

  const show = (at: At, tried?: Tried) => packPage(program, at, tried)
  app.page({ path: base, may: 'panel.member', show })
  app.action({
    path: base,
    may: 'panel.member',
    async form(at) {
      const reading = await read(at)
      return reading === null || !reading.mine ? notFound : tickForm(reading)
    },
    show,
    act: (at, { read: chosen }) =>
      at.work(async tx => {
        const reading = await readingOf(tx, at.params.sitting ?? '', accountOf(at.visitor))
        if (reading === null || !reading.mine) return notFound
        // A form has the ticks of one pack; what is read of the others stays as it was.
        const packNo = Number(at.query._pack)
        await tickRead(tx, { ...reading, packs: reading.packs.filter(p => p.pack.packNo === packNo) }, chosen, own(at))
        return { to: packPath(at), say: `You have read ${chosen.length} of these papers.` }
      }),
  })
  app.action({
    path: `${base}/:case/note`,
    may: 'panel.member',
    form: async at => ((await readsCase(at)) ? noteForm : notFound),
    show,
    act: (at, { words }) =>
      at.work(async tx => {
        await keepNote(tx, at.params.sitting ?? '', at.params.case ?? '', words, own(at))
        return {
          to: packPath(at),
          say: words === null ? 'Your note is removed.' : 'Your note is kept. Only you see it.',
        }
      }),
  })
  app.action({
    path: `${base}/:case/acknowledge`,
    may: 'panel.member',
    form: form({}),
    show,
    act: (at: At) =>
      at.work(async tx => {
        const packNo = /^\d{1,9}$/.test(at.params.case ?? '') ? Number(at.params.case) : 0
        const reading = await readingOf(tx, at.params.sitting ?? '', accountOf(at.visitor))
        const late = reading?.packs.find(({ pack }) => pack.packNo === packNo && pack.supplement > 1)
        if (reading === null || !reading.mine || late === undefined) return notFound
        if (late.acknowledged) return refuse('You have said so already')
        await tx
          .insertInto('pack_acknowledged')
          .values({ pack_no: packNo, account_id: accountOf(at.visitor), acknowledged_at: at.now })
          .execute()
        return { to: packPath(at), say: 'Thank you. The clerk sees that you have the late papers.' }
      }),
  })
}

function packPath(at: At): string {
  return `/panels/sittings/${at.params.sitting}/pack`
}

function own(at: At) {
  return { accountId: accountOf(at.visitor), now: at.now }
}

function read(at: At) {
  return at.work(tx => readingOf(tx, at.params.sitting ?? '', accountOf(at.visitor)))
}

/** The case is in a pack of this sitting that the asker reads as a member. */
async function readsCase(at: At): Promise<boolean> {
  const reading = await read(at)
  return reading?.mine === true && reading.packs.some(p => p.cases.some(c => c.caseId === at.params.case))
}

async function room(program: Program, at: At): Promise<Shown> {
  const found = await at.work(async tx => ({
    sittings: await mySittings(tx, accountOf(at.visitor)),
    former: await formerPanels(tx, at.today),
  }))
  return {
    title: 'My papers',
    section: 'panels',
    look: 'wide',
    body: <ReadingRoom profile={program.profile} {...found} today={at.today} />,
  }
}

/** A pack by its number alone leads to the sitting's papers; somebody who was a member and is no longer is told so. */
async function toPack(at: At) {
  const packNo = /^\d{1,9}$/.test(at.params.pack ?? '') ? Number(at.params.pack) : 0
  const { pack, former } = await at.work(async tx => ({
    pack: await packNumbered(tx, packNo),
    former: await formerPanels(tx, at.today),
  }))
  if (pack !== null) return { to: `/panels/sittings/${pack.sittingId}/pack#pack-${pack.packNo}` }
  return former.length > 0 ? { to: '/panels/reading' } : notFound
}

async function packPage(program: Program, at: At, tried?: Tried): Promise<Shown | NotFound> {
  const { reading, former } = await at.work(async tx => {
    const reading = await readingOf(tx, at.params.sitting ?? '', accountOf(at.visitor))
    const cases = reading?.packs.flatMap(({ cases }) => cases.map(c => c.caseId)) ?? []
    await logPapersSeen(tx, at, cases, 'papers of a sitting')
    return { reading, former: await formerPanels(tx, at.today) }
  })
  const staff = isStaff(at.visitor)
  if (reading === null) {
    // Somebody whose membership ended while they read is told, and sees nothing more.
    const ended = former.filter(f => (at.params.sitting ?? '').startsWith(`${f.panel}-`))
    if (ended.length === 0) return notFound
    return {
      title: 'My papers',
      section: 'panels',
      look: 'wide',
      body: <ReadingRoom profile={program.profile} sittings={[]} former={ended} today={at.today} />,
    }
  }
  const panelName = program.profile.panels.find(p => p.id === reading.sitting.panel)?.name ?? reading.sitting.panel
  const title = `Papers: ${panelName}, ${longDay(reading.sitting.sitsOn)}`
  return {
    title: tried ? `Error: ${title}` : title,
    section: 'panels',
    look: 'wide',
    back: staff
      ? { href: `/panels/sittings/${reading.sitting.sittingId}`, text: 'The agenda' }
      : { href: '/panels/reading', text: 'My papers' },
    body: <PackPage at={at} reading={reading} panelName={panelName} tried={tried} />,
  }
}
