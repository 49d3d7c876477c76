import type { GridPoint } from '../authority/geography.ts'
import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { homeOf } from '../case/home.ts'
import type { Application } from '../case/travel.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Places } from './journey.ts'

/** Where the child lives, and the school of an application or else its own. */
export async function placesOf(
  tx: Tx,
  profile: Profile,
  theCase: Case,
  application: Application | null,
  today: Day,
): Promise<Places> {
  const settingId = application === null ? theCase.setting?.settingId : application.says.setting
  return {
    home: await homeOf(tx, profile, theCase, today),
    school: settingId === undefined ? null : await pointOf(tx, settingId),
  }
}

async function pointOf(tx: Tx, settingId: string): Promise<GridPoint | null> {
  const found = await tx
    .selectFrom('setting')
    .select(['easting', 'northing'])
    .where('setting_id', '=', settingId)
    .executeTakeFirst()
  if (found === undefined || found.easting === null || found.northing === null) return null
  return { easting: found.easting, northing: found.northing }
}
