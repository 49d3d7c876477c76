import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { checkProfile, contrast } from './check-profile.ts'
import { criteriaInForce, groupsFor } from './criteria.ts'
import type { Profile } from './profile.ts'
import { learningTrust } from './profiles/learning-trust.ts'
import { profileOf, profiles } from './profiles.ts'
import { matches } from './targets.ts'

describe('a profile that ships', () => {
  for (const profile of profiles) {
    it(`${profile.id} has nothing wrong with it`, () => assert.deepEqual(checkProfile(profile), []))
  }

  it('is found by its id, and a wrong id is told which there are', () => {
    assert.equal(profileOf('small-ehc').law, 'england-ehc-2014')
    assert.throws(
      () => profileOf('trust'),
      /There is no authority profile trust; there are learning-trust and small-ehc/,
    )
  })

  it('gives only telephone numbers and addresses that nobody has', () => {
    for (const { contact } of profiles) {
      assert.match(contact.telephone, /^01632 960\d{3}$/)
      assert.match(contact.email, /@([a-z-]+\.)*example\.org$/)
    }
  })
})

describe('the learning trust', () => {
  it('has the twelve people of the section', () => {
    assert.equal(
      learningTrust.roles.reduce((sum, role) => sum + role.posts, 0),
      12,
    )
  })

  it('has an Early Years Panel, four Pre Assessment Panels and a Complex Needs Panel for seven kinds of question', () => {
    assert.deepEqual(
      learningTrust.panels.map(panel => panel.kind),
      ['early-years', 'pre-assessment', 'pre-assessment', 'pre-assessment', 'pre-assessment', 'placement'],
    )
    assert.equal(learningTrust.panels.at(-1)?.takes.length, 7)
  })

  it('begins its criteria with the general test, and adds those of the areas in which the child has needs', () => {
    const set = criteriaInForce(learningTrust.criteria, day('2026-11-23'))
    assert.deepEqual(
      groupsFor(set, ['communication-and-interaction']).map(group => group.id),
      ['general-test', 'general', 'communication-and-interaction'],
    )
    assert.match(set.standing, /example written for the demonstration/)
  })

  it('weighs a request of an earlier day by the criteria of that day', () => {
    const [now] = learningTrust.criteria
    assert.ok(now)
    const before = { ...now, version: 2, inForce: { from: day('2019-09-01'), until: day('2023-08-31') } }
    assert.equal(criteriaInForce([before, now], day('2023-08-31')).version, 2)
    assert.equal(criteriaInForce([before, now], day('2023-09-01')).version, 3)
    assert.equal(criteriaInForce([before, now], day('2010-01-01')).version, 2)
  })
})

describe('a target', () => {
  it('is met by the fact it names, saying what it must', () => {
    const met = learningTrust.targets.find(target => target.id === 'meet-parents')?.met ?? []
    assert.equal(matches(met, { name: 'meeting.held', says: { kind: 'parents' } }), true)
    assert.equal(matches(met, { name: 'meeting.held', says: { kind: 'plan' } }), false)
    assert.equal(matches(met, { name: 'meeting.held' }), false)
    assert.equal(matches(met, { name: 'meeting.declined', says: { by: 'Elif Aydın' } }), true)
  })
})

describe('the check at start', () => {
  const wrong = (changes: Partial<Profile>) => checkProfile({ ...learningTrust, ...changes }).join('\n')

  it('measures contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#0b5563', '#ffffff').toFixed(1), '8.4')
    assert.equal(contrast('#0b5563', '#e8f1f2').toFixed(1), '7.3')
  })

  it('refuses a colour too pale to read, on white and on its tint', () => {
    assert.match(
      wrong({ colours: { ...learningTrust.colours, accent: '#3a8fa0' } }),
      /Colour accent \(#3a8fa0\) has a contrast of 3\.\d:1 on white; it needs 7:1/,
    )
    assert.match(wrong({ colours: { ...learningTrust.colours, tint: '#5f9aa5' } }), /on its tint; it needs 4\.5:1/)
    assert.match(wrong({ colours: { ...learningTrust.colours, line: 'teal' } }), /written like #0b5563, not teal/)
  })

  it('refuses a quadrant without a panel, a ward in two, and a rule that leads nowhere', () => {
    const quadrant = learningTrust.quadrants[0]
    assert.ok(quadrant)
    assert.match(wrong({ panels: learningTrust.panels.filter(panel => panel.quadrant !== 'NE') }), /North East, not 0/)
    assert.match(
      wrong({ quadrants: [...learningTrust.quadrants, { ...quadrant, id: 'N2' }] }),
      /Ward E05009367 is in two quadrants/,
    )
    assert.match(
      wrong({ routing: [{ id: 'one', routes: ['parent'], age: 'any', to: { panel: 'none' } }] }),
      /names no panel: none[\s\S]*No routing rule fits a pre-school request by notification/,
    )
  })

  it('refuses a quorum larger than the panel, and a target that is nobody’s', () => {
    const [panel, ...others] = learningTrust.panels
    assert.ok(panel)
    assert.match(wrong({ panels: [{ ...panel, quorum: 5 }, ...others] }), /quorum of the Early Years Panel is 5, of 4/)
    assert.match(
      wrong({ roles: learningTrust.roles.filter(role => role.id !== 'case-manager') }),
      /owned by case-manager, which nobody is/,
    )
  })

  it('refuses a policy on travel whose rules are missing or put need before the rules for every pupil', () => {
    const { travel } = learningTrust
    const [mode] = travel.modes
    assert.ok(mode)
    assert.match(
      wrong({ travel: { ...travel, rules: [...travel.rules].reverse() } }),
      /rules in this order: school-age/,
    )
    assert.match(wrong({ travel: { ...travel, modes: [mode, mode] } }), /Travel mode training is listed twice/)
  })
})
