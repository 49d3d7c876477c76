import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import { advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { adviceName } from '../case/fact-words.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** What the introduction says of the child, the parents and the advice, as the case holds it today. */
export interface Introduction {
  child: { name: string; bornOn: Day | null; sex: string | null; address: string | null; language: string | null }
  parents: { personId: string; name: string; relation: string; address: string | null; telephone: string | null }[]
  advice: { name: string; appendix: string; by: string; on: Day | null }[]
}

/**
 * Read for a document that several people get: an address that is confidential is never in it, nor the child's when it is
 * the same one.
 */
export async function introductionOf(tx: Tx, theCase: Case, profile: Profile, today: Day): Promise<Introduction> {
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  const ids = [theCase.child.personId, ...parents.map(p => p.personId)]
  const rows = await sql<{ person_id: string; lines: string; postcode: string | null; confidential: boolean }>`
    select a.person_id, a.lines, a.postcode, a.confidential
    from address a
    where a.person_id = any (${ids}) and a.period @> ${today}::date`.execute(tx)
  const languages = await sql<{ language: string | null }>`
    select p.language from person p where p.person_id = ${theCase.child.personId}`.execute(tx)
  const hidden = new Set(rows.rows.filter(row => row.confidential).map(row => sameAddress(row)))
  const addressOf = (personId: string) => {
    const row = rows.rows.find(r => r.person_id === personId)
    if (row === undefined) return null
    return hidden.has(sameAddress(row))
      ? 'Held by the authority'
      : `${row.lines.replace(/\n+/g, ', ')}${row.postcode === null ? '' : `, ${row.postcode}`}`
  }
  return {
    child: {
      name: `${theCase.child.givenName} ${theCase.child.familyName}`,
      bornOn: theCase.child.bornOn,
      sex: theCase.child.sex === null ? null : theCase.child.sex === 'F' ? 'Girl' : 'Boy',
      address: addressOf(theCase.child.personId),
      language: languages.rows[0]?.language ?? null,
    },
    parents: parents.map(p => ({
      personId: p.personId,
      name: p.name,
      relation: p.relation,
      address: addressOf(p.personId),
      // A number can lead to a door: it stays back with the address.
      telephone: p.confidentialAddress ? 'Held by the authority' : p.telephone,
    })),
    advice: advicePieces(theCase)
      .filter(piece => piece.receivedOn !== null || piece.reused !== null)
      .map(piece => ({
        name: adviceName(piece.source, profile),
        appendix: profile.advice.find(a => a.from === piece.source)?.appendix ?? '',
        by: String(piece.given?.says.by ?? piece.reused?.says.givenBy ?? piece.to ?? 'not recorded'),
        on: piece.receivedOn ?? (piece.reused?.says.givenOn as Day | undefined) ?? null,
      }))
      .sort((a, b) => (a.appendix < b.appendix ? -1 : 1)),
  }
}

export interface FoundSetting {
  id: string
  name: string
  kind: string
  town: string | null
}

/** Settings whose name holds the words, the nearest first: open ones only. */
export async function findSettings(tx: Tx, words: string): Promise<FoundSetting[]> {
  const found = await sql<{ setting_id: string; name: string; kind: string; town: string | null }>`
    select s.setting_id, s.name, s.kind, s.town from setting s
    where s.name ilike ${`%${words.replace(/[\\%_]/g, found => `\\${found}`)}%`} and coalesce(s.status, 'Open') like 'Open%'
    order by s.name limit 20`.execute(tx)
  return found.rows.map(row => ({ id: row.setting_id, name: row.name, kind: row.kind, town: row.town }))
}

/** One setting by its id, as the final document names it. */
export async function settingById(tx: Tx, id: string | null): Promise<FoundSetting | null> {
  if (id === null) return null
  const row = await tx
    .selectFrom('setting')
    .select(['setting_id', 'name', 'kind', 'town'])
    .where('setting_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.setting_id, name: row.name, kind: row.kind, town: row.town }
}

function sameAddress(row: { lines: string; postcode: string | null }): string {
  return `${row.lines} ${row.postcode ?? ''}`.toLowerCase().replace(/[^a-z0-9]/g, '')
}
