import { allows } from '../../access/permissions.ts'
import { accountOf } from '../../access/visitor.ts'
import { handleMany } from '../../case/handle-many.ts'
import type { At, CaseApp, Program } from '../../case/program.ts'
import { nameOfSet } from '../../case/weighing.ts'
import type { Tx } from '../../database/transaction.ts'
import { isRefused, type Refused, refuse } from '../../kernel/result.ts'
import { type GoTo, type NotFound, notFound, type Tried } from '../../web/app.ts'
import type { Form } from '../../web/form.ts'
import { noteForm } from './beside.tsx'
import { closeForm, closePage, mayClose } from './close-page.tsx'
import {
  type AuthorityDecides,
  decideConfirmation,
  decideInterest,
  decideRecommendation,
  decideReopening,
} from './decide.ts'
import { decideClosing, decideClosingOf, weighedFact } from './decide-closing.ts'
import { decidePresence, type WhoIsHere, whyClosed } from './decide-presence.ts'
import { confirmationForm, interestForm, reopenForm } from './forms.ts'
import { minutesPage } from './minutes-page.tsx'
import { confirmationPage, interestPage, presenceFormFor, presencePage, reopenPage } from './pages.tsx'
import { loadSitting, lockSitting } from './queries.ts'
import { type OptionsInRoom, sittingFor, weighedIn } from './room-of.ts'
import { door, roomPage } from './room-page.tsx'
import { decideSigning, holdToSign, toSign } from './signing.ts'
import { signForm, signingPage } from './signing-page.tsx'
import { itemOf, recommendationOn, type Sitting, toHear } from './sitting.ts'
import { readSaid } from './weighing-form.ts'
import { roomPath } from './words.ts'
import {
  dropSignature,
  writeClosing,
  writeConfirmation,
  writeInterest,
  writeNote,
  writePresence,
  writeReopening,
  writeSignature,
  writeWeighing,
} from './write.ts'

/** The room in which a panel sits, from who is here to the minutes. */
export function roomRoutes(app: CaseApp, program: Program, options: OptionsInRoom): void {
  const sitting = '/panels/sittings/:sitting'
  const here = `${sitting}/room/:case`
  app.page({ path: `${sitting}/room`, may: 'panel.read', show: at => door(program, at) })

  app.page({ path: `${sitting}/room/presence`, may: 'panel.clerk', show: at => presencePage(program, at) })
  app.action({
    path: `${sitting}/room/presence`,
    may: 'panel.clerk',
    form: at => formOf(program, at, (tx, found) => presenceFormFor(tx, found)),
    show: (at, tried) => presencePage(program, at, tried),
    act: (at, values) => saveWhoIsHere(program, at, values as unknown as WhoIsHere),
  })

  app.page({ path: here, may: 'panel.read', show: at => roomPage(program, at, options) })
  app.action({
    path: here,
    may: 'panel.read',
    form: at => formOf(program, at, async (tx, found) => (await weighedIn(tx, program, at, found))?.form ?? notFound),
    show: (at, tried) => roomPage(program, at, options, tried),
    act: (at, values) => saveWhatIsSaid(program, at, values),
  })

  app.action({
    path: `${here}/note`,
    may: 'panel.read',
    form: noteForm,
    show: (at, tried) => roomPage(program, at, options, undefined, tried),
    act: (at, { note }) =>
      at.work(async tx => {
        const weighed = await weighedIn(tx, program, at, await sittingFor(tx, program, at))
        if (weighed === null) return notFound
        await writeNote(tx, at, weighed.sitting.sittingId, weighed.item.caseId, note)
        return { to: roomPath(weighed.sitting.sittingId, weighed.item.caseId), say: 'Your notes are kept.' }
      }),
  })

  app.page({ path: `${here}/interest`, may: 'panel.read', show: at => interestPage(program, at) })
  app.action({
    path: `${here}/interest`,
    may: 'panel.read',
    form: at =>
      formOf(program, at, async (_tx, found) =>
        itemOf(found, at.params.case ?? '') === null ? notFound : interestForm(found),
      ),
    show: (at, tried) => interestPage(program, at, tried),
    act: (at, { who, because }: { who: string; because: string }) =>
      changing(program, at, async (tx, found) => {
        const caseId = at.params.case ?? ''
        const decided = decideInterest(found, caseId, who)
        if (isRefused(decided)) return decided
        await writeInterest(tx, at, found.sittingId, caseId, who, because)
        return { to: roomPath(found.sittingId, caseId), say: 'The interest is minuted.' }
      }),
  })

  app.page({ path: `${here}/decision`, may: 'assessment.decide', show: at => confirmationPage(program, at) })
  app.action({
    path: `${here}/decision`,
    may: 'assessment.decide',
    form: at =>
      formOf(program, at, async (tx, found) => {
        const weighed = await weighedIn(tx, program, at, found)
        return weighed?.recommendation && weighed.set !== null
          ? confirmationForm(found, weighed.recommendation)
          : notFound
      }),
    show: (at, tried) => confirmationPage(program, at, tried),
    act: (at, values) => saveDecision(program, at, values),
  })

  app.page({ path: `${sitting}/close`, may: 'panel.read', show: at => closePage(program, at) })
  app.action({
    path: `${sitting}/close`,
    may: 'panel.read',
    form: at => formOf(program, at, async () => closeForm),
    show: (at, tried) => closePage(program, at, tried),
    act: at => closeSitting(program, at),
  })
  app.action({
    path: `${sitting}/go-on`,
    may: 'panel.read',
    form: at => formOf(program, at, async () => closeForm),
    show: (at, tried) => closePage(program, at, tried),
    act: at =>
      changing(program, at, async (tx, found) => {
        const because = whyNotGoneOn(at, found)
        if (because !== null) return refuse(because)
        await dropSignature(tx, found.sittingId)
        return { to: roomPath(found.sittingId), say: 'The sitting goes on. The minutes are signed again at its end.' }
      }),
  })
  const signing = (at: At, tried?: Tried) => signingPage(program, at, tried)
  app.page({ path: `${sitting}/sign`, may: 'panel.member', show: signing })
  app.action({
    path: `${sitting}/sign`,
    may: 'panel.member',
    form: async at =>
      (await at.work(tx => toSign(tx, program, at.params.sitting ?? '')))?.chairs ? signForm : notFound,
    show: signing,
    act: (at, { version }) => signMinutes(program, at, version),
  })
  app.page({ path: `${sitting}/minutes`, may: 'panel.read', show: at => minutesPage(program, at) })
  app.page({ path: `${sitting}/reopen`, may: 'panel.clerk', show: at => reopenPage(program, at) })
  app.action({
    path: `${sitting}/reopen`,
    may: 'panel.clerk',
    form: at => formOf(program, at, async () => reopenForm),
    show: (at, tried) => reopenPage(program, at, tried),
    act: (at, { because }) =>
      changing(program, at, async (tx, found) => {
        const decided = decideReopening(found, at.today)
        if (isRefused(decided)) return decided
        await writeReopening(tx, at, found.sittingId, because)
        return { to: roomPath(found.sittingId), say: 'The sitting is open again.' }
      }),
  })
}

function saveWhoIsHere(program: Program, at: At, values: WhoIsHere) {
  return changing(program, at, async (tx, sitting) => {
    const decided = decidePresence(sitting, values, accountOf(at.visitor), at.today)
    if (isRefused(decided)) return decided
    await writePresence(tx, at, sitting, decided.here)
    const say = decided.opens ? 'The sitting is open.' : 'Who is here is saved.'
    return { to: roomPath(sitting.sittingId), say }
  })
}

function saveWhatIsSaid(program: Program, at: At, values: Record<string, unknown>) {
  return changing(program, at, async (tx, sitting) => {
    const weighed = await weighedIn(tx, program, at, sitting)
    if (weighed === null) return notFound
    const { item, criteria, set, proposed } = weighed
    const by = accountOf(at.visitor)
    if (!allows(at.visitor.role, 'panel.clerk') && !sitting.came.some(c => c.accountId === by && c.leftAt === null)) {
      return { refused: [{ because: 'Only the clerk and those who sit write down what the panel finds' }] }
    }
    const said = readSaid(values, criteria, set === null ? null : nameOfSet(set), proposed)
    const decided = decideRecommendation(sitting, item.caseId, said, by)
    if (isRefused(decided)) return decided
    await writeWeighing(tx, at, sitting.sittingId, item.caseId, decided)
    const next = toHear(sitting).find(i => i.caseId !== item.caseId)
    const to = values.go === 'next' && next !== undefined ? next.caseId : item.caseId
    return {
      to: roomPath(sitting.sittingId, to),
      say: 'postponed' in decided ? 'The case is postponed.' : 'What the panel recommends is saved.',
    }
  })
}

/** Before the sitting is closed the decision waits for it; afterwards it is recorded on the case at once. */
async function saveDecision(program: Program, at: At, values: AuthorityDecides): Promise<GoTo | Refused | NotFound> {
  const sittingId = at.params.sitting ?? ''
  const caseId = at.params.case ?? ''
  const done = await handleMany(program, at, async tx => {
    const sitting = await lockSitting(tx, program, sittingId)
    const weighed = await weighedIn(tx, program, at, sitting)
    if (sitting === null || weighed === null) return notFound
    const decided = decideConfirmation(sitting, caseId, values, accountOf(at.visitor), weighed.proposedBy)
    if (isRefused(decided)) return decided
    const alsoWrite = (locked: Tx) => writeConfirmation(locked, at, sittingId, caseId, decided)
    const said = recommendationOn(sitting, caseId)
    if (sitting.state !== 'closed' || said === null) return { cases: [], alsoWrite }
    const by = { confirmedAt: at.now, confirmedByName: at.visitor.name, confirmedByTitle: at.visitor.title }
    return {
      cases: [{ caseId, decide: theCase => ({ record: weighedFact(theCase, { ...said, ...decided, ...by }) }) }],
      alsoWrite,
    }
  })
  if ('missing' in done || isRefused(done)) return done
  return {
    to: roomPath(sittingId, caseId),
    say: 'The decision is kept. Give the parents the notice: its day stops the clock.',
  }
}

/** Everything the sitting leaves is recorded in one transaction over all its cases, or nothing is. */
async function closeSitting(program: Program, at: At): Promise<GoTo | Refused | NotFound> {
  const sittingId = at.params.sitting ?? ''
  const done = await handleMany(program, at, async tx => {
    const sitting = await lockSitting(tx, program, sittingId)
    if (sitting === null) return notFound
    const decided = decideClosing(sitting, mayClose(at, sitting), at.today)
    if (isRefused(decided)) return decided
    return {
      cases: sitting.items.map(item => ({
        caseId: item.caseId,
        decide: theCase => decideClosingOf(theCase, sitting, item, at.today),
      })),
      alsoWrite: locked => writeClosing(locked, at, sittingId),
    }
  })
  if ('missing' in done || isRefused(done)) return done
  return {
    to: `/panels/sittings/${sittingId}/minutes`,
    say: 'The sitting is closed. The minutes are written, and the letters to be sent stand below them.',
  }
}

/** Whoever has the chair signs, also somebody who is no staff. */
async function signMinutes(program: Program, at: At, version: string): Promise<GoTo | Refused | NotFound> {
  const sittingId = at.params.sitting ?? ''
  return at.work(async tx => {
    const sitting = await holdToSign(tx, program, sittingId)
    if (sitting === null) return notFound
    const decided = decideSigning(sitting, version)
    if (isRefused(decided)) return decided
    await writeSignature(tx, at, sittingId)
    return { to: `/panels/sittings/${sittingId}/sign`, say: 'The sitting is ended and its minutes are signed.' }
  })
}

function whyNotGoneOn(at: At, sitting: Sitting): string | null {
  const over = whyClosed(sitting)
  if (over !== null) return over
  if (sitting.signed === null) return 'The sitting goes on already: nobody has ended it'
  return mayClose(at, sitting) ? null : 'The clerk says that the sitting goes on'
}

/** A form made for the sitting as it stands. */
function formOf<F extends Form>(
  program: Program,
  at: At,
  make: (tx: Tx, sitting: Sitting) => Promise<F | NotFound>,
): Promise<F | NotFound> {
  return at.work(async tx => {
    const sitting = await loadSitting(tx, program, at.params.sitting ?? '')
    return sitting === null ? notFound : make(tx, sitting)
  })
}

/** A change of the sitting, while nobody else changes it. */
function changing(
  program: Program,
  at: At,
  act: (tx: Tx, sitting: Sitting) => Promise<GoTo | Refused | NotFound>,
): Promise<GoTo | Refused | NotFound> {
  return at.work(async tx => {
    const sitting = await lockSitting(tx, program, at.params.sitting ?? '')
    return sitting === null ? notFound : act(tx, sitting)
  })
}
