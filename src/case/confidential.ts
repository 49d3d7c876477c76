import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'

/** An address that nobody but the section may read, and whose it is. */
export interface ConfidentialAddress {
  name: string
  lines: string
  postcode: string | null
}

/** The confidential addresses of the people of a case, those of today and of the last years. */
export async function confidentialAddresses(tx: Tx, theCase: Case, today: Day): Promise<ConfidentialAddress[]> {
  if (theCase.people.length === 0) return []
  const found = await sql<ConfidentialAddress>`
    select coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, a.lines, a.postcode
    from address a
    join person p on p.person_id = a.person_id
    where a.person_id = any (${theCase.people.map(p => p.personId)}) and a.confidential
      and (upper(a.period) is null or upper(a.period) > ${today}::date - 2192)`.execute(tx)
  return found.rows
}

/**
 * Says whose confidential address stands in words that are about to be recorded, or null. Notes are copied into letters
 * and read aloud, so an address that is confidential stands in the person's own entry and nowhere else.
 */
export function confidentialIn(words: string, addresses: readonly ConfidentialAddress[]): string | null {
  const found = addresses.find(address => stands(words, address))
  return found === undefined
    ? null
    : `This gives the address of ${found.name}, which is confidential. Take it out: it stands with the person only`
}

function stands(words: string, address: ConfidentialAddress): boolean {
  if (address.postcode !== null && postcodePattern(address.postcode).test(words)) return true
  const plain = ` ${plainWords(words)} `
  return telling(address.lines).some(line => plain.includes(` ${line} `))
}

/** "E8 1AB", "e81ab" and "E8-1AB" are one postcode. */
function postcodePattern(postcode: string): RegExp {
  const letters = [...postcode.toUpperCase()].filter(c => /[A-Z0-9]/.test(c))
  return new RegExp(`(?<![A-Z0-9])${letters.join('[\\s.-]*')}(?![A-Z0-9])`, 'i')
}

const streets =
  /\b(road|street|avenue|lane|close|court|house|gardens?|way|place|square|terrace|drive|crescent|walk|grove|hill|park|row|mews|estate|towers?|lodge|path|passage|yard|rise|green|villas?|buildings?|mansions?)$/

/** The lines that tell where somebody lives: a number with a name, or a street; not "Flat 3", not the town. */
function telling(lines: string): string[] {
  return lines
    .split(/[\n,]/)
    .map(plainWords)
    .filter(line => line.length >= 6 && line.includes(' '))
    .filter(line => !/^(flat|apartment|unit|room|floor|block) \w+$/.test(line))
    .filter(line => /\d/.test(line) || streets.test(line))
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\brd\b/g, 'road')
    .replace(/\bave?\b/g, 'avenue')
    .trim()
}
