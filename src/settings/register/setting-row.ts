import type { SettingKind } from './types-of-establishment.ts'

/** A setting as a row of table `setting`, all but the day it was brought up to date. */
export interface SettingRow {
  /** The URN; for a unit under a school, the school's URN and what it is: `100279-base`. */
  setting_id: string
  urn: string | null
  name: string
  kind: SettingKind
  type_code: string | null
  type_name: string | null
  phase: string | null
  status: string | null
  low_age: number | null
  high_age: number | null
  la_code: string | null
  la_name: string | null
  street: string | null
  locality: string | null
  town: string | null
  postcode: string | null
  easting: number | null
  northing: number | null
  telephone: string | null
  head_name: string | null
  head_job: string | null
  unit_of: string | null
  places: number | null
  capacity: number | null
  /** Codes of the kinds of need it is registered for: `ASD`, `SLCN`. */
  sen_types: readonly string[]
  /** Whether it is approved under section 41, so that parents may ask for it to be named. */
  section41: boolean
  source: 'register' | 'invented'
}

export type SettingField = keyof SettingRow
