import { allows } from '../../access/permissions.ts'
import { logView } from '../../case/case-page.tsx'
import type { At, Program } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import { Link } from '../../govuk/link.tsx'
import { dayInLondon, longDay, plainDay } from '../../kernel/day.ts'
import { type GoTo, type NotFound, notFound, type Shown, type Tried } from '../../web/app.ts'
import { Problems } from '../../web/fields.tsx'
import { Agenda } from './agenda.tsx'
import { AlikeCases, MyNotes, noteForm } from './beside.tsx'
import { CaseHead } from './case-head.tsx'
import { Present } from './present.tsx'
import { besideOf, type OptionsInRoom, sittingFor, weighedIn } from './room-of.ts'
import { hasInterest, itemOf, type Sitting, toHear, weighsPlacements } from './sitting.ts'
import { WeighingForm } from './weighing.tsx'
import { roomPath } from './words.ts'

/** The door of the room: to the case that is heard now, or to what comes before or after. */
export async function door(program: Program, at: At): Promise<GoTo | NotFound> {
  return at.work(async tx => {
    const sitting = await sittingFor(tx, program, at)
    return sitting === null ? notFound : { to: whereNow(at, sitting) }
  })
}

function whereNow(at: At, sitting: Sitting): string {
  const path = `/panels/sittings/${sitting.sittingId}`
  switch (sitting.state) {
    case 'planned':
      return allows(at.visitor.role, 'panel.clerk') ? `${roomPath(sitting.sittingId)}/presence` : path
    case 'open': {
      const [now] = toHear(sitting)
      return now === undefined ? `${path}/close` : roomPath(sitting.sittingId, now.caseId)
    }
    case 'closed':
      return `${path}/minutes`
    case 'cancelled':
      return path
  }
}

/** One case before the panel: the agenda at the left, the case in the middle, who is present at the right. */
export async function roomPage(
  program: Program,
  at: At,
  options: OptionsInRoom,
  tried?: Tried,
  noteTried?: Tried,
): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const sitting = await sittingFor(tx, program, at)
    if (sitting === null) return notFound
    const item = itemOf(sitting, at.params.case ?? '')
    if (item === null) return notFound
    return hasInterest(sitting, item.caseId, at.visitor.accountId)
      ? outOfTheRoom(at, sitting, item.caseId)
      : inTheRoom(tx, program, at, sitting, options, { tried, noteTried })
  })
}

async function inTheRoom(
  tx: Tx,
  program: Program,
  at: At,
  sitting: Sitting,
  options: OptionsInRoom,
  { tried, noteTried }: { tried: Tried | undefined; noteTried: Tried | undefined },
): Promise<Shown | NotFound> {
  const weighed = await weighedIn(tx, program, at, sitting)
  if (weighed === null) return notFound
  await logView(tx, at, weighed.theCase, 'panel')
  const { item, form } = weighed
  const beside = await besideOf(tx, program, weighed)
  const compared = weighsPlacements(sitting.panel) ? await options(program, at, tx, weighed.theCase) : null
  const number = sitting.items.indexOf(item) + 1
  return {
    title: `Case ${number} of ${sitting.items.length}: ${item.childName}`,
    look: 'wide',
    section: 'panels',
    body: (
      <>
        <Line sitting={sitting} />
        <Problems tried={tried ?? noteTried} form={noteTried === undefined ? form : noteForm} />
        <div class="sc-sitting">
          <Agenda sitting={sitting} now={item.caseId} />
          <div>
            <CaseHead at={at} weighed={weighed} beside={beside} />
            {compared}
            <WeighingForm program={program} at={at} weighed={weighed} beside={beside} tried={tried} />
          </div>
          <div>
            <Present at={at} sitting={sitting} item={item} />
            <AlikeCases program={program} weighed={weighed} alike={beside.alike} />
            <MyNotes at={at} weighed={weighed} note={beside.note} tried={noteTried} />
          </div>
        </div>
      </>
    ),
  }
}

/** Somebody with an interest sees nothing of the case, and the rest of the agenda. */
function outOfTheRoom(at: At, sitting: Sitting, caseId: string): Shown {
  return {
    title: `Out of the room: ${caseId}`,
    look: 'wide',
    section: 'panels',
    body: (
      <>
        <Line sitting={sitting} />
        <div class="sc-sitting">
          <Agenda sitting={sitting} now={caseId} />
          <div>
            <h1>You are out of the room</h1>
            <p class="govuk-body">
              You declared an interest in {caseId}. Somebody else writes, and you do not vote on it.
            </p>
          </div>
          <div>
            <Present at={at} sitting={sitting} item={itemOf(sitting, caseId)} />
          </div>
        </div>
      </>
    ),
  }
}

/** Which sitting this is, its pack, and the way out. */
export function Line({ sitting }: { sitting: Sitting }) {
  const path = `/panels/sittings/${sitting.sittingId}`
  const pack = sitting.packs.at(-1)
  return (
    <p class="govuk-body soft">
      {sitting.panel.name} · {longDay(sitting.sitsOn)}
      {pack !== undefined && (
        <>
          {' '}
          ·{' '}
          <Link class="govuk-link govuk-link--no-visited-state" href={`/panels/packs/${pack.packNo}`}>
            Pack {sitting.packs[0]?.packNo}
          </Link>
          , frozen {plainDay(dayInLondon(pack.frozenAt))}
          {pack.supplement > 1 && `, supplement ${pack.supplement}`}
        </>
      )}{' '}
      ·{' '}
      <Link class="govuk-link govuk-link--no-visited-state" href={path}>
        Leave the room
      </Link>
    </p>
  )
}
