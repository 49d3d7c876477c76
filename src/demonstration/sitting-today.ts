import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import type { At, Program } from '../case/program.ts'
import { nameOfSet } from '../case/weighing.ts'
import type { Tx } from '../database/transaction.ts'
import { addToAgenda } from '../panel/agenda-routes.tsx'
import { decideConfirmation, decideRecommendation, versionOf } from '../panel/room/decide.ts'
import { decidePresence } from '../panel/room/decide-presence.ts'
import { lockSitting } from '../panel/room/queries.ts'
import { weighedIn } from '../panel/room/room-of.ts'
import { recommendationOn, type Sitting } from '../panel/room/sitting.ts'
import { writeConfirmation, writePresence, writeWeighing } from '../panel/room/write.ts'
import { planSitting } from '../panel/sittings.ts'
import { heardToday } from '../tour/references.ts'
import { freeze, must } from './agendas.ts'
import { officeDayFrom } from './days.ts'

/** Those of the panel who have sent apologies today. */
const away = ['rhona']

/** A sitting that goes on as the demonstration begins: two cases are heard, one is postponed, three are still to be. */
export async function holdSittingToday(program: Program, clerk: At, senior: At): Promise<void> {
  const panel = program.profile.panels.find(p => p.id === 'pre-assessment-se')
  if (panel === undefined) return
  const { at: startsAt, place } = panel.sits
  const sittingId = await clerk.work(tx =>
    planSitting(
      tx,
      panel,
      {
        on: clerk.today,
        at: startsAt,
        place,
        capacity: 8,
        note: officeDayFrom(clerk.today) === clerk.today ? null : 'It sits on this day for the demonstration.',
      },
      { accountId: accountOf(clerk.visitor), now: clerk.now },
    ),
  )
  const inRoom = (at: At, caseId = ''): At => ({ ...at, params: { sitting: sittingId, case: caseId } })
  for (const caseId of Object.values(heardToday))
    must(caseId, await addToAgenda(program, inRoom(clerk), { case: caseId, because: null }))
  await clerk.work(tx => declareInterests(tx, sittingId, clerk.now))
  await freeze(program, clerk, sittingId)
  const room = (at: At, act: (tx: Tx, sitting: Sitting) => Promise<void>) =>
    at.work(async tx => {
      const sitting = await lockSitting(tx, program, sittingId)
      if (sitting !== null) await act(tx, sitting)
    })
  await room(clerk, async (tx, sitting) => {
    const present = sitting.members.map(m => m.accountId).filter(id => !away.includes(id))
    const given = { present, chairs: null, substitute: null, standsInFor: null }
    const { here } = must(sittingId, decidePresence(sitting, given, accountOf(clerk.visitor), clerk.today))
    await writePresence(tx, clerk, sitting, here)
  })
  for (const said of found) {
    await room(clerk, async (tx, sitting) => {
      const weighed = await weighedIn(tx, program, inRoom(clerk, said.caseId), sitting)
      if (weighed === null) return
      const answers = weighed.proposed.map(({ criterion, answer, evidence }, index) => {
        const differs = said.recommends === 'refuse' && index % 2 === 0
        const reason = differs ? 'New support began this term; the gap has begun to close.' : 'As the officer says.'
        return { criterion, answer: differs ? ('not-met' as const) : answer, reason, evidence }
      })
      const criteria = weighed.set === null ? null : nameOfSet(weighed.set)
      const whole = { ...said, answers, criteria, reasons: null, dissent: null, version: 'none' }
      const decided = decideRecommendation(sitting, said.caseId, whole, accountOf(clerk.visitor))
      await writeWeighing(tx, clerk, sittingId, said.caseId, must(said.caseId, decided))
    })
  }
  await room(senior, async (tx, sitting) => {
    const caseId = heardToday.assess
    const version = versionOf(recommendationOn(sitting, caseId))
    const given = { decides: 'assess', because: null, support: null, version }
    const decided = must(caseId, decideConfirmation(sitting, caseId, given, accountOf(senior.visitor), null))
    await writeConfirmation(tx, senior, sittingId, caseId, decided)
  })
}

const found = [
  {
    caseId: heardToday.assess,
    recommends: 'assess',
    conditions: 'Ask the speech and language therapist for the education part of the advice as well.',
    postponedBecause: null,
  },
  {
    caseId: heardToday.refuse,
    recommends: 'refuse',
    conditions: 'Ten hours a term from the learning support service, reviewed in the spring.',
    postponedBecause: null,
  },
  {
    caseId: heardToday.postponed,
    recommends: 'postpone',
    conditions: null,
    postponedBecause: 'The physiotherapist’s report is still to come.',
  },
]

/** Whoever works at the school of a child says so, and is out of the room for that case. */
async function declareInterests(tx: Tx, sittingId: string, now: Date): Promise<void> {
  await sql`
    insert into sitting_interest (sitting_id, case_id, account_id, because, declared_at)
    select i.sitting_id, i.case_id, a.account_id,
      case when a.title like 'Head teacher%' then 'head of the child’s school' else 'works at the child’s school' end, ${now}
    from sitting_item i
    join sitting s using (sitting_id)
    join case_summary c using (case_id)
    join setting st on st.setting_id = c.setting_id
    join panel_member m on m.panel = s.panel and m.period @> s.sits_on and not m.chair
    join account a on a.account_id = m.account_id and a.title like '%, ' || st.name
    where i.sitting_id = ${sittingId}`.execute(tx)
}
