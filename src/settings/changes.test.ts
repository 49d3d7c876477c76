import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { changesOf } from './changes.ts'

const leo = { caseId: 'K22222', name: 'Leo Katz', part: 'main' as const }
const noor = { caseId: 'K33333', name: 'Noor Haddad', part: 'main' as const }

function inWords(changes: ReturnType<typeof changesOf>): string[] {
  return changes.map(c => [c.on, c.child?.name ?? c.manager ?? 'nobody', c.what].join(' '))
}

describe('What has changed at a setting', () => {
  it('tells once of a placement that begins and ends as the roll says, the newest first', () => {
    const stay = { since: day('2026-09-02'), until: day('2026-11-02') }
    const placement = { state: 'ended' as const, position: 9, namedOn: day('2026-06-15') }
    assert.deepEqual(inWords(changesOf([{ ...leo, ...stay }], [{ ...leo, ...stay, ...placement }], [])), [
      '2026-11-02 Leo Katz ended',
      '2026-09-02 Leo Katz began',
      '2026-06-15 Leo Katz named',
    ])
  })

  it('tells of who came and went without a placement, beside others of the same day', () => {
    const changes = changesOf(
      [
        { ...leo, since: day('2024-09-02'), until: day('2026-09-02') },
        { ...noor, since: day('2026-09-02'), until: null },
      ],
      [],
      [],
    )
    assert.deepEqual(inWords(changes), [
      '2026-09-02 Leo Katz left',
      '2026-09-02 Noor Haddad joined',
      '2024-09-02 Leo Katz joined',
    ])
  })

  it('tells when a placement that was named did not begin', () => {
    const row = { state: 'not-begun' as const, position: 9, namedOn: day('2026-06-15') }
    const period = { since: day('2026-06-15'), until: day('2026-07-02') }
    assert.deepEqual(inWords(changesOf([], [{ ...leo, ...row, ...period }], [])), [
      '2026-07-01 Leo Katz not-begun',
      '2026-06-15 Leo Katz named',
    ])
  })

  it('tells who became its case manager, and when nobody was', () => {
    const term = (name: string, since: string, until: string | null) => ({
      account_id: name,
      name,
      since: day(since),
      until: until === null ? null : day(until),
    })
    assert.deepEqual(
      inWords(
        changesOf(
          [],
          [],
          [
            term('Priya Raman', '2020-01-01', '2024-01-01'),
            term('Daniel Mensah', '2024-01-01', '2025-01-01'),
            term('Priya Raman', '2025-06-01', null),
          ],
        ),
      ),
      [
        '2025-06-01 Priya Raman manager',
        '2025-01-01 nobody manager',
        '2024-01-01 Daniel Mensah manager',
        '2020-01-01 Priya Raman manager',
      ],
    )
  })
})
