import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { packs } from '../law/packs/packs.ts'
import { limitsOf, metWords, notBeforeWords, titleOf, windowWords } from './limit-words.ts'

describe('the limits of the law in words', () => {
  const pack = packs['england-statements-2001']
  const dutyOf = (id: string) => {
    const duty = pack.duties.find(d => d.id === id)
    assert.ok(duty, id)
    return duty
  }

  it('each names its period and the day it counts from', () => {
    assert.deepEqual(
      limitsOf(dutyOf('complete-assessment'), pack).map(l => l.words),
      [
        '10 weeks of the day when the parent was told that the authority will assess',
        '10 weeks of the day when the parent was told that the authority will re-assess',
      ],
    )
    assert.match(
      limitsOf(dutyOf('name-next-setting'), pack)[0]?.words ?? '',
      /^Before 15 February of the year in which the child starts the next phase/,
    )
    assert.match(limitsOf(dutyOf('report-review'), pack)[0]?.words ?? '', /or the end of term, whichever is earlier$/)
    assert.match(limitsOf(dutyOf('notify-review-decision'), pack)[0]?.words ?? '', /\(since 1 September 2010\)$/)
  })

  it('the family’s time before a decision is told with whom it does not bind', () => {
    const { notBefore } = dutyOf('decide-whether-to-assess')
    assert.ok(notBefore)
    assert.match(notBeforeWords(notBefore, pack), /29 days beginning with.*does not bind where the parent's request/)
  })

  it('every row of every pack has words: no name of a fact or of a duty is left in them', () => {
    for (const each of Object.values(packs)) {
      const words = [
        ...each.duties.flatMap(duty => [
          ...limitsOf(duty, each).map(l => l.words),
          ...metWords(duty, each),
          ...(duty.notBefore === undefined ? [] : [notBeforeWords(duty.notBefore, each)]),
        ]),
        ...each.windows.flatMap(rule => windowWords(rule, each)),
        ...each.grounds.flatMap(rule => rule.excuses.map(id => titleOf(id, each))),
      ]
      for (const line of words) {
        assert.doesNotMatch(line, /undefined|\b[a-z]+\.[a-z]+|[a-z]+-[a-z]+-[a-z]+|madeOn|On\b/, `${each.id}: ${line}`)
      }
      for (const duty of each.duties) assert.ok(limitsOf(duty, each).length > 0 && duty.cites.length > 0, duty.id)
    }
  })
})
