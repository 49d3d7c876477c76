import type { AreaOfNeed } from '../authority/needs.ts'
import type { PersonEntry } from '../case/people/person-fields.ts'
import type { Day } from '../kernel/day.ts'
import type { SettingRow } from '../settings/register/setting-row.ts'
import type { Home } from './homes.ts'

/** An invented child with the people around it. */
export interface Child {
  givenName: string
  familyName: string
  knownAs: string | null
  bornOn: Day
  sex: 'F' | 'M'
  upn: string | null
  nhsNumber: string
  need: string
  area: AreaOfNeed
  quadrant: string | null
  home: Home & { confidential: boolean }
  setting: SettingRow | null
  attendsSince: Day
  people: readonly PersonEntry[]
  language: string
}
