import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Profile } from '../authority/profile.ts'
import type { SettingRow } from './register/setting-row.ts'
import { typeOfEstablishment } from './register/types-of-establishment.ts'

/**
 * The invented schools, units and bases that the children of a demonstration attend, so that no real school is shown late.
 * Their numbers begin with 9, which no school of the register has; schools come before the units under them.
 */
export function inventedSettings(profile: Profile): SettingRow[] {
  const text = readFileSync(new URL('data/invented-settings.csv', import.meta.url), 'utf8')
  return z
    .array(invented)
    .parse(parse(text, { columns: true }))
    .map(row => {
      const type = typeOfEstablishment(row.type_code, '')
      return {
        ...row,
        urn: row.unit_of ?? row.setting_id,
        type_name: type?.name ?? null,
        phase: phaseIn(row.kind, row.low_age, row.high_age),
        status: 'Open',
        la_code: profile.localAuthorityCode,
        la_name: profile.area.name,
        locality: null,
        town: 'London',
        head_job: row.kind === 'college' ? 'Principal' : 'Head teacher',
        sen_types: row.sen_types.map(code => codeIn(profile, code)),
        section41: row.kind === 'independent-special',
        source: 'invented' as const,
      }
    })
}

const number = z.string().regex(/^\d+$/).transform(Number)
const numberOrNone = z
  .string()
  .regex(/^\d*$/)
  .transform(text => (text === '' ? null : Number(text)))

const invented = z.object({
  setting_id: z.string().regex(/^9\d{5}(-[a-z-]+)?$/),
  name: z.string().min(1),
  kind: z.enum([
    'mainstream',
    'special',
    'independent-special',
    'independent',
    'nursery',
    'pru',
    'college',
    'unit',
    'resource-base',
  ]),
  type_code: z.string(),
  low_age: number,
  high_age: number,
  street: z.string().min(1),
  postcode: z.string().min(1),
  easting: number,
  northing: number,
  telephone: z.string().regex(/^01632 960\d{3}$/),
  head_name: z.string().min(1),
  capacity: numberOrNone,
  sen_types: z.string().transform(codes => codes.split(' ').filter(code => code !== '')),
  unit_of: z.string().transform(id => (id === '' ? null : id)),
  places: numberOrNone,
})

function phaseIn(kind: SettingRow['kind'], lowAge: number, highAge: number): string | null {
  if (kind === 'nursery') return 'Nursery'
  if (kind === 'college') return '16 plus'
  if (kind === 'special' || kind === 'independent-special' || kind === 'pru') return null
  if (lowAge >= 11) return 'Secondary'
  return highAge <= 13 ? 'Primary' : 'All-through'
}

// The same need goes by another code under the later law.
function codeIn(profile: Profile, code: string): string {
  return profile.needs.some(need => need.code === code) ? code : code === 'BESD' ? 'SEMH' : code
}
