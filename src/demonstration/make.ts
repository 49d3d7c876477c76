import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import type { Program } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { asSystem, asUser, type Tx } from '../database/transaction.ts'
import { type Day, day } from '../kernel/day.ts'
import { importDirectory } from '../settings/directory.ts'
import { writeMoves } from '../settings/group-queries.ts'
import { inventedSettings } from '../settings/invented.ts'
import type { SettingRow } from '../settings/register/setting-row.ts'
import { prepareAgendas } from './agendas.ts'
import { asPerson, type Member } from './as-person.ts'
import type { Hands } from './cast.ts'
import { unmanaged } from './children.ts'
import { handOver } from './handed-over.ts'
import { quadrantAt } from './homes.ts'
import { lookAround } from './looks.ts'
import { enterOutsiders } from './outsiders.ts'
import { enterPanels } from './panels.ts'
import { preparePlacements } from './placements.ts'
import { holdSittingToday } from './sitting-today.ts'
import { type Colleague, staffOf } from './staff.ts'
import { storiesOf } from './stories.ts'
import { tell } from './tell.ts'

/** The password of everyone in a demonstration, for the sign-in with e-mail and password. */
export const demonstrationPassword = 'demonstration'

/** Since when the section has worked as it does. */
const since = day('2018-09-03')

export interface Made {
  cases: number
  settings: number
  accounts: number
}

/**
 * Fills an empty database with an invented authority: its section, its schools, and children at every stage, with days relative
 * to `today`. Everything on a case is recorded through the same doors as by the pages, as the person who did it, on its day.
 */
export async function makeDemonstration(
  program: Program,
  db: Db,
  { today, now }: { today: Day; now: Date },
  say: (line: string) => void = () => undefined,
): Promise<Made> {
  const { profile } = program
  say('Making the demonstration: schools from the register')
  await asSystem(db, 'import', async tx => {
    await sql`select set_config('sencase.today', ${today}, true)`.execute(tx)
    await importDirectory(tx, profile, today)
  })
  const settings = inventedSettings(profile)
  const staff = staffOf(profile.id)
  const hashed = await hash(demonstrationPassword)
  const groups = groupsOf(profile, settings, staff)
  await asSystem(db, 'demonstration', tx => enterStaff(tx, profile, staff, groups, hashed))
  for (const [account, group] of groups) await giveGroup(db, headOf(staff), account, group)
  say(`The section: ${staff.length} people, ${settings.length} schools and units shared out`)
  const members = new Map<string, Member>(
    staff.map(person => [person.account, { ...person, title: titleOf(profile, person) }]),
  )
  const clerk = staff.find(person => person.role === 'administrative-officer')?.account ?? headOf(staff)
  // Before the children, so that it is known from the first which of them no sitting hears in time.
  const onPanels = await asSystem(db, 'demonstration', tx =>
    enterPanels(tx, profile, { hashed, today, now, place: 100, clerk }),
  )
  const stories = storiesOf({ profile, settings, hands: handsOf(profile, staff, groups), today })
  const teller = { program, db, staff: members, today, now }
  // A brother or sister comes after the child whose parents are entered already.
  const first = stories.filter(story => story.siblingOf === undefined)
  await tellAll(first, story => tell(teller, story), say)
  for (const story of stories) if (story.siblingOf !== undefined) await tell(teller, story)
  await handOver(program, db, { head: headOf(staff), members, today, now })
  const outside = await asSystem(db, 'demonstration', tx => enterOutsiders(tx, profile, hashed, today, staff.length))
  const head = members.get(headOf(staff))
  if (head !== undefined) await preparePlacements({ program, db, staff: members, head, today, now })
  const clerkOf = members.get(clerk)
  if (clerkOf !== undefined) {
    const asClerk = asPerson(db, clerkOf, today, now)
    await prepareAgendas(program, asClerk)
    const senior = staff.find(person => person.role === 'senior-case-manager')
    const decides = members.get(senior?.account ?? '')
    if (decides !== undefined) await holdSittingToday(program, asClerk, asPerson(db, decides, today, now))
  }
  const lookers = [groups.keys().next().value, staff.at(-1)?.account].flatMap(
    account => members.get(account ?? '') ?? [],
  )
  await lookAround(program, db, [...lookers, ...outside], today)
  return { cases: stories.length, settings: settings.length, accounts: staff.length + outside.length + onPanels }
}

/** Several at a time: while one waits for the database another is worked out. */
async function tellAll<T>(stories: readonly T[], one: (story: T) => Promise<void>, say: (line: string) => void) {
  let next = 0
  const step = Math.ceil(stories.length / 6)
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (;;) {
        const story = stories[next]
        if (story === undefined) return
        next += 1
        if (next % step === 0 || next === stories.length) say(`Children: ${next} of ${stories.length}`)
        await one(story)
      }
    }),
  )
}

interface Group {
  settings: readonly SettingRow[]
  quadrants: readonly string[]
}

/** Which settings are whose: by the quadrant they stand in, or shared out where there is one quadrant only. */
function groupsOf(profile: Profile, settings: readonly SettingRow[], staff: readonly Colleague[]): Map<string, Group> {
  const managers = staff.filter(person => person.role === 'case-manager')
  return new Map(
    managers.map((person, place) => [
      person.account,
      {
        quadrants: person.quadrants ?? [],
        settings: settings.filter((setting, number) => {
          if (unmanaged.includes(setting.setting_id)) return false
          return profile.quadrants.length === 1
            ? number % managers.length === place
            : (person.quadrants ?? []).includes(quadrantAt(profile, setting.postcode) ?? '')
        }),
      },
    ]),
  )
}

function handsOf(profile: Profile, staff: readonly Colleague[], groups: ReadonlyMap<string, Group>): Hands {
  const seniors = staff.filter(person => person.role === 'senior-case-manager')
  const first = seniors[0]
  if (first === undefined) throw new Error(`${profile.id} has no senior case manager`)
  const seniorOf = (quadrant: string | null) => (quadrant?.startsWith('S') ? (seniors[1] ?? first) : first)
  return {
    seniorOf,
    head: headOf(staff),
    offices: staff.filter(person => person.role === 'administrative-officer').map(person => person.account),
    managerOf(setting, quadrant) {
      for (const [account, group] of groups) {
        if (setting === null ? group.quadrants.includes(quadrant ?? '') : group.settings.includes(setting))
          return account
      }
      return seniorOf(quadrant).account
    },
  }
}

async function enterStaff(
  tx: Tx,
  profile: Profile,
  staff: readonly Colleague[],
  groups: ReadonlyMap<string, Group>,
  hashed: string,
) {
  await tx
    .insertInto('account')
    .values(
      staff.map((person, place) => ({
        account_id: person.account,
        kind: 'staff',
        name: person.name,
        title: titleOf(profile, person),
        sentence: sentenceOf(profile, person, groups.get(person.account)),
        email: `${person.account}@example.org`,
        telephone: person.telephone,
        role: person.role,
        person_id: null,
        place,
        disabled_at: null,
      })),
    )
    .execute()
  for (const person of staff) await sql`select credential_set(${person.account}, ${hashed})`.execute(tx)
}

function titleOf(profile: Profile, person: Colleague): string {
  return person.title ?? profile.roles.find(role => role.id === person.role)?.title ?? person.role
}

function sentenceOf(profile: Profile, person: Colleague, group: Group | undefined): string | null {
  const words = person.sentence ?? profile.roles.find(role => role.id === person.role)?.does ?? null
  return words?.replace('{group}', `${group?.settings.length ?? 0} schools and units`) ?? null
}

function headOf(staff: readonly Colleague[]): string {
  return staff.find(person => person.role === 'head-of-section')?.account ?? ''
}

async function giveGroup(db: Db, by: string, account: string, { settings, quadrants }: Group): Promise<void> {
  const moved = (ids: readonly string[]) => ids.map(id => ({ id, ends: null, replaces: null }))
  await asUser(db, by, async tx => {
    await writeMoves(tx, { account }, moved(settings.map(s => s.setting_id)), account, since)
    await writeMoves(tx, 'quadrants', moved(quadrants), account, since)
  })
}
