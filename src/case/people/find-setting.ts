import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

export interface SettingFound {
  settingId: string
  name: string
  kind: string
  town: string | null
}

/** Open settings by a part of their name, by their number, or by their reference: exact names first. */
export async function findSettings(tx: Tx, words: string, most = 12): Promise<SettingFound[]> {
  const found = await sql<{ setting_id: string; name: string; kind: string; town: string | null }>`
    select setting_id, name, kind, town from setting
    where (name ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`} or urn = ${words} or setting_id = ${words})
      and coalesce(status, 'Open') not like 'Closed%'
    order by (lower(name) = lower(${words}) or setting_id = ${words}) desc, (source = 'invented') desc, name
    limit ${most}`.execute(tx)
  return found.rows.map(r => ({ settingId: r.setting_id, name: r.name, kind: r.kind, town: r.town }))
}

export type SettingChosen = { setting: SettingFound | null } | { ask: string; among: readonly SettingFound[] }

/** What was typed as a setting, made certain: none, one, or a question. */
export async function chooseSetting(tx: Tx, typed: string | null, chosenId: string | null): Promise<SettingChosen> {
  if (typed === null) return { setting: null }
  const among = await findSettings(tx, typed)
  const exact = among.filter(s => s.name.toLowerCase() === typed.toLowerCase() || s.settingId === typed)
  const chosen = among.find(s => s.settingId === chosenId) ?? (exact.length === 1 ? exact[0] : undefined)
  if (chosen !== undefined) return { setting: chosen }
  if (among.length === 1 && among[0] !== undefined) return { setting: among[0] }
  return among.length === 0
    ? { ask: `No setting is called “${typed}”. Type another part of its name, or leave it empty`, among }
    : { ask: 'Choose which setting is meant', among }
}
