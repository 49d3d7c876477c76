import { sql } from 'kysely'
import type { Panel, Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { plannedDays, seatNames } from '../panel/schedule.ts'
import { planSitting } from '../panel/sittings.ts'

interface Invented {
  account: string
  name: string
  title: string
}

const joel = { account: 'joel', name: 'Joel Stern', title: 'Educational psychologist' }
const bola = { account: 'bola', name: 'Bola Akande', title: 'Inclusion Service' }

/** Panel members who are not of the section, in the order of the profile's seats; staff by their account alone. */
const learningTrustMembers: Readonly<Record<string, readonly (Invented | string | null)[]>> = {
  'pre-assessment-se': [
    { account: 'helen', name: 'Helen Abiola', title: 'Head teacher, Tannery Road Primary School' },
    { account: 'sam', name: 'Sam Whitfield', title: 'Head teacher, Ropewalk Primary School' },
    { account: 'victor', name: 'Victor Ng', title: 'SENCO, Silkmill Primary School' },
    { account: 'ines', name: 'Ines Carvalho', title: 'SENCO, Fernbank Primary School' },
    'priya',
    joel,
    bola,
    { account: 'rhona', name: 'Rhona Doyle', title: 'Inclusion Service' },
  ],
  'pre-assessment-sw': [
    { account: 'martin', name: 'Martin Hale', title: 'Head teacher of a primary school' },
    null,
    null,
    null,
    'minh-anh',
    joel,
    bola,
  ],
  'pre-assessment-nw': [
    { account: 'amara', name: 'Amara Obi', title: 'Head teacher of a primary school' },
    null,
    null,
    null,
    'siobhan',
    joel,
    bola,
  ],
  'pre-assessment-ne': [
    { account: 'greta', name: 'Greta Lindqvist', title: 'Head teacher of a primary school' },
    null,
    null,
    null,
    'daniel',
    joel,
    bola,
  ],
  'early-years': [
    { account: 'noor', name: 'Noor Siddiqui', title: 'Community paediatrician' },
    { account: 'wendy', name: 'Wendy Marsh', title: 'Portage' },
    { account: 'chidi', name: 'Chidi Okafor', title: 'Early Years' },
    joel,
  ],
  'complex-needs': [
    { account: 'gareth', name: 'Gareth Lloyd', title: 'Assistant Director Learning and Standards' },
    'yvonne',
    { account: 'nkechi', name: 'Nkechi Eze', title: 'Principal Educational Psychologist' },
    bola,
    null,
    null,
    { account: 'helen', name: 'Helen Abiola', title: 'Head teacher, Tannery Road Primary School' },
    null,
    { account: 'paul', name: 'Paul Renshaw', title: 'Head teacher, Bellhouse School' },
  ],
}

const smallEhcMembers: typeof learningTrustMembers = {
  'ehc-needs': [
    { account: 'diane', name: 'Diane Osei', title: 'Head teacher of a primary school' },
    { account: 'craig', name: 'Craig Bolton', title: 'SENCO of an academy' },
    { account: 'anouk', name: 'Anouk Visser', title: 'Educational psychologist' },
  ],
  placement: [
    'margaret',
    { account: 'lorna', name: 'Lorna Hughes', title: 'Head teacher of a special school' },
    { account: 'tariq', name: 'Tariq Aziz', title: 'Commissioner, health' },
  ],
}

/** Gives every panel its members and plans its sittings of the next three months; says how many people got an account. */
export async function enterPanels(
  tx: Tx,
  profile: Profile,
  given: { hashed: string; today: Day; now: Date; place: number; clerk: string },
): Promise<number> {
  const members = profile.id === 'small-ehc' ? smallEhcMembers : learningTrustMembers
  let place = given.place
  const known = new Set<string>()
  for (const panel of profile.panels) {
    const seats = panel.seats.flatMap((seat, index) =>
      Array.from({ length: seat.people }, () => seatNames(panel)[index] ?? ''),
    )
    for (const [index, member] of (members[panel.id] ?? []).entries()) {
      if (member === null) continue
      const account = typeof member === 'string' ? member : member.account
      if (typeof member !== 'string' && !known.has(account)) {
        known.add(account)
        await enterAdviser(tx, member, place++, given.hashed)
      }
      await sql`insert into panel_member (panel, account_id, seat, chair, period)
        values (${panel.id}, ${account}, ${seats[index] ?? 'Member'}, ${index === 0}, '[2025-09-01,)')`.execute(tx)
    }
    await planSittings(tx, panel, profile, given)
  }
  return known.size
}

async function planSittings(
  tx: Tx,
  panel: Panel,
  profile: Profile,
  { today, now, clerk }: { today: Day; now: Date; clerk: string },
): Promise<void> {
  const { at, place, cases } = panel.sits
  for (const { on, skipped } of plannedDays(panel.sits, profile.closures, addDays(today, 3), addDays(today, 92))) {
    if (skipped !== null) continue
    await planSitting(tx, panel, { on, at, place, capacity: cases, note: null }, { accountId: clerk, now })
  }
}

async function enterAdviser(tx: Tx, { account, name, title }: Invented, place: number, hashed: string): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      account_id: account,
      kind: 'adviser',
      name,
      title,
      sentence: 'Sits on a panel: reads the packs of its sittings, and nothing else.',
      email: `${account}@example.org`,
      telephone: null,
      role: null,
      person_id: null,
      place,
      disabled_at: null,
    })
    .execute()
  await sql`select credential_set(${account}, ${hashed})`.execute(tx)
}
