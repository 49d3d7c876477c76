import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { nhsCheckDigit, parseNhsNumber, parsePostcode, parseUpn, showNhsNumber, upnCheckLetter } from './identifiers.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(list => list.join(''))

describe('a UPN', () => {
  it('is right when its check letter is', () => {
    assert.equal(parseUpn('B801200005001'), 'B801200005001')
    assert.equal(parseUpn('P207000016049'), 'P207000016049')
    assert.equal(parseUpn(' b801 2000 05001 '), 'B801200005001')
  })

  it('is wrong with another letter', () => {
    assert.equal(parseUpn('A801200005001'), null)
    assert.equal(parseUpn('Q207000016049'), null)
  })

  it('has no I, O or S, and thirteen characters', () => {
    for (const wrong of ['I801200005001', 'B80120000500', 'B8012000050011', '', 'B80120000500S']) {
      assert.equal(parseUpn(wrong), null, wrong)
    }
  })

  it('may be temporary, with a letter at its end', () => {
    const rest = '80120000500A'
    assert.equal(parseUpn(`${upnCheckLetter(rest)}${rest}`), `${upnCheckLetter(rest)}${rest}`)
  })

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(digits(12), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (rest, place, more) => {
        const right = `${upnCheckLetter(rest)}${rest}`
        const changed = (Number(rest[place]) + more) % 10
        const wrong = `${right[0]}${rest.slice(0, place)}${changed}${rest.slice(place + 1)}`
        return parseUpn(right) === right && parseUpn(wrong) === null
      }),
    )
  })
})

describe('an NHS number', () => {
  it('is right when its check digit is, with or without spaces', () => {
    assert.equal(parseNhsNumber('943 476 5919'), '9434765919')
    assert.equal(parseNhsNumber('4010232137'), '4010232137')
    assert.equal(showNhsNumber('9434765919'), '943 476 5919')
  })

  it('is wrong with another digit, too few, or noughts only', () => {
    for (const wrong of ['943 476 5918', '943476591', '0000000000', 'abcdefghij', '']) {
      assert.equal(parseNhsNumber(wrong), null, wrong)
    }
  })

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(digits(9), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (nine, place, more) => {
        const check = nhsCheckDigit(nine)
        fc.pre(check !== null && /[1-9]/.test(nine))
        const changed = (Number(nine[place]) + more) % 10
        const wrong = `${nine.slice(0, place)}${changed}${nine.slice(place + 1)}${check}`
        return parseNhsNumber(`${nine}${check}`) !== null && parseNhsNumber(wrong) === null
      }),
    )
  })
})

describe('a postcode', () => {
  it('is stored in capitals with one space before the last three', () => {
    assert.equal(parsePostcode('e81gq'), 'E8 1GQ')
    assert.equal(parsePostcode(' N16  9ex '), 'N16 9EX')
    assert.equal(parsePostcode('ec1v 9nr'), 'EC1V 9NR')
    assert.equal(parsePostcode('W1A 0AX'), 'W1A 0AX')
    assert.equal(parsePostcode('GIR 0AA'), 'GIR 0AA')
  })

  it('is refused when it has another form', () => {
    for (const wrong of ['', 'E8', 'E8 1G', 'QQ1 1AA', 'E8 1GC', 'E8 11Q', 'not known', '12345']) {
      assert.equal(parsePostcode(wrong), null, wrong)
    }
  })

  it('takes any text without failing, and gives back what it would take again', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const postcode = parsePostcode(text)
        return postcode === null || parsePostcode(postcode) === postcode
      }),
    )
  })
})
