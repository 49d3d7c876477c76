import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { placeOf, wards } from '../authority/geography.ts'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { smallEhc } from '../authority/profiles/small-ehc.ts'
import { inventedSettings } from './invented.ts'
import { planImport } from './register/import.ts'
import { parseRegister } from './register/parse-register.ts'

const settings = inventedSettings(learningTrust)
const register = parseRegister(readFileSync(new URL('data/register-hackney-and-neighbours.csv', import.meta.url)))
if ('refused' in register) assert.fail(register.refused.because)
const real = register.rows.filter(row => row.la_code === '204')

describe('the invented settings', () => {
  it('are about sixty, each once, and an import takes them all', () => {
    const { report } = planImport(settings, new Map(), [])
    assert.equal(report.added.length, settings.length)
    assert.ok(settings.length >= 55 && settings.length <= 65, `${settings.length}`)
    assert.equal(new Set(settings.map(setting => setting.name)).size, settings.length)
  })

  it('have no number, name or postcode of a real school', () => {
    const numbers = new Set(register.rows.map(row => row.urn))
    const names = new Set(register.rows.map(row => row.name.toLowerCase()))
    const postcodes = new Set(real.map(row => row.postcode))
    for (const setting of settings) {
      assert.ok(!numbers.has(setting.urn) && !names.has(setting.name.toLowerCase()), setting.name)
      assert.ok(!postcodes.has(setting.postcode), `${setting.name} ${setting.postcode}`)
    }
  })

  it('stand in every ward, where their postcode is', () => {
    const stood = new Set<string>()
    for (const setting of settings) {
      const place = placeOf(learningTrust, setting.postcode ?? '')
      assert.ok(place !== null, setting.name)
      assert.deepEqual([setting.easting, setting.northing], [place.easting, place.northing])
      stood.add(place.ward.code)
    }
    assert.equal(stood.size, wards().length)
  })

  it('have the mix of kinds of the real ones, and every kind the work needs', () => {
    const share = (rows: readonly { kind: string }[], kinds: readonly string[]) =>
      rows.filter(row => kinds.includes(row.kind)).length / rows.length
    const open = real.filter(row => row.status === 'Open')
    const schools = settings.filter(setting => setting.unit_of === null)
    assert.ok(Math.abs(share(schools, ['mainstream']) - share(open, ['mainstream'])) < 0.1)
    for (const kind of ['special', 'independent-special', 'independent', 'nursery', 'pru', 'college', 'unit']) {
      assert.ok(
        settings.some(setting => setting.kind === kind),
        kind,
      )
    }
  })

  it('have units and bases under a school, with places and a kind of need', () => {
    const units = settings.filter(setting => setting.unit_of !== null)
    assert.equal(units.length, 10)
    for (const unit of units) {
      assert.ok(settings.some(setting => setting.setting_id === unit.unit_of && setting.unit_of === null))
      assert.ok((unit.places ?? 0) > 0 && unit.sen_types.length > 0, unit.name)
    }
  })

  it('speak the codes of the law of their profile', () => {
    for (const profile of [learningTrust, smallEhc]) {
      const codes = new Set(profile.needs.map(need => need.code))
      for (const { sen_types, name } of inventedSettings(profile))
        assert.ok(
          sen_types.every(code => codes.has(code)),
          name,
        )
    }
  })
})
