import { readFile } from 'node:fs/promises'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { inventedSettings } from './invented.ts'
import { importSettings, type SettingsReport } from './register/import.ts'
import { parseRegister } from './register/parse-register.ts'

// A setting that is in both is taken from the first, which says more about it.
const registers = ['register-hackney-and-neighbours.csv', 'register-special-england.csv']

/**
 * The directory of a demonstration: the registers that ship, for placements, and the invented settings that its children attend.
 * Made again, it changes nothing.
 */
export async function importDirectory(tx: Tx, profile: Profile, on: Day): Promise<SettingsReport> {
  const reports: SettingsReport[] = []
  const taken = new Set<string>()
  for (const file of registers) {
    const parsed = parseRegister(await readFile(new URL(`data/${file}`, import.meta.url)))
    if ('refused' in parsed) throw new Error(`${file}: ${parsed.refused.because}`)
    const rows = parsed.rows.filter(row => !taken.has(row.setting_id))
    reports.push(await importSettings(tx, rows, { on, leaves: parsed.leaves }))
    for (const row of rows) taken.add(row.setting_id)
  }
  reports.push(await importSettings(tx, inventedSettings(profile), { on }))
  return {
    added: reports.flatMap(report => report.added),
    changed: reports.flatMap(report => report.changed),
    unchanged: reports.reduce((sum, report) => sum + report.unchanged, 0),
    refused: reports.flatMap(report => report.refused),
  }
}
