import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../../authority/profiles/learning-trust.ts'
import { day } from '../../kernel/day.ts'
import { readForm } from '../../web/form.ts'
import { childFields, quadrantOf } from './child-fields.ts'
import { readPerson } from './person-fields.ts'

describe('where a home is', () => {
  it('is said by the postcode wherever it is known, whatever a person says', () => {
    assert.deepEqual(quadrantOf(learningTrust, 'N16 8QP', 'SE'), { quadrant: 'NW' })
  })

  it('is asked where the postcode is not known, and may stay open', () => {
    const asked = quadrantOf(learningTrust, 'E8 9ZZ', null)
    assert.match('ask' in asked ? asked.ask : '', /choose the quadrant/)
    assert.deepEqual(quadrantOf(learningTrust, 'E8 9ZZ', 'SE'), { quadrant: 'SE' })
    assert.deepEqual(quadrantOf(learningTrust, 'E8 9ZZ', 'not-known'), { quadrant: null })
    assert.ok('ask' in quadrantOf(learningTrust, null, null))
  })
})

describe('who a child is', () => {
  const fields = childFields(learningTrust, day('2026-11-23'))

  it('each wrong example is refused', () => {
    for (const [name, field] of Object.entries(fields)) {
      for (const typed of field.wrong(name)) {
        const read = readForm({ fields: { [name]: field } }, typed)
        assert.ok('refused' in read, `${name} takes ${JSON.stringify(typed).slice(0, 80)}`)
      }
    }
  })

  it('numbers are kept in one form', () => {
    const read = readForm({ fields: { nhsNumber: fields.nhsNumber } }, { nhsNumber: '943-476-5919' })
    assert.deepEqual(read, { values: { nhsNumber: '9434765919' } })
  })
})

describe('a person around the child', () => {
  const mother = { personGiven: 'Elif', personFamily: 'Aydın', personRelation: 'mother', personResponsible: 'yes' }

  it('has parental responsibility only with what shows it', () => {
    const { refused } = readPerson('person', mother)
    assert.deepEqual(refused, [
      { field: 'personBecause', because: 'Say how we know that the person has parental responsibility' },
    ])
  })

  it('who prefers e-mail has an e-mail address', () => {
    const { refused } = readPerson('person', { ...mother, personBecause: 'x', personPreferred: 'email' })
    assert.equal(refused[0]?.field, 'personEmail')
  })

  it('nobody is entered where no name is typed', () => {
    assert.equal(readPerson('second', { secondTelephone: '01632 960100' }).entry, null)
  })
})
