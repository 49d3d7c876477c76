import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

describe('the people around a child', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'people' })
    priya = await t.as('priya')
    caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
  })
  after(() => t.close())

  const people = async () => wordsOf((await priya.get(`/cases/${caseId}/people`)).html)
  const change = async (path: string, fields: Record<string, string | readonly string[]>) => {
    const answer = await priya.post(`/cases/${caseId}${path}`, fields)
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1200))
  }

  it('shows the child, each person, and why the manager manages', async () => {
    const words = await people()
    assert.match(words, /Elif Aydın, mother/)
    assert.match(words, /Parental responsibility Yes: birth certificate/)
    assert.match(
      words,
      /Priya Raman Because Zeynep Aydın attends Fernbank Primary School, which is in Priya Raman’s group/,
    )
  })

  it('changes the child’s details, with the check digits of the numbers', async () => {
    const fields = {
      givenName: 'Zeynep',
      familyName: 'Aydın',
      knownAs: 'Zey',
      ...typedDay('bornOn', '2019-03-14'),
      sex: 'F',
      nhsNumber: '943 476 5919',
      need: 'ASD',
    }
    const bad = await priya.post(`/cases/${caseId}/child/change`, { ...fields, nhsNumber: '943 476 5918' })
    assert.equal(bad.status, 422)
    await change('/child/change', fields)
    const words = await people()
    assert.match(words, /Known as Zey/)
    assert.match(words, /NHS number 943 476 5919/)
    assert.match(words, /Autistic spectrum disorder/)
  })

  it('keeps each address with its days, and the ones before', async () => {
    await change(`/people/child-${caseId}/address`, {
      address: '1 Example Street\nLondon',
      postcode: 'n16 8qp',
      ...typedDay('since', '2020-05-01'),
    })
    assert.match(await people(), /1 Example Street London N16 8QP Quadrant North West/)
    await change(`/people/child-${caseId}/address`, {
      address: '2 Other Street\nLondon',
      postcode: 'E9 7HS',
      ...typedDay('since', '2026-11-01'),
    })
    const words = await people()
    assert.match(words, /2 Other Street London E9 7HS Quadrant South East/)
    assert.doesNotMatch(words, /1 Example Street/)
    const own = wordsOf((await priya.get(`/cases/${caseId}/people/child-${caseId}`)).html)
    assert.match(own, /1 Example Street London N16 8QP 1 May 2020 until 1 November 2026/)
    const back = await priya.post(`/cases/${caseId}/people/child-${caseId}/address`, {
      address: '3 Third Street',
      postcode: 'E9 7HS',
      ...typedDay('since', '2026-10-01'),
    })
    assert.equal(back.status, 422)
    assert.match(wordsOf(back.html), /Day must be Sunday 1 November 2026 or later/)
  })

  it('a confidential address is marked everywhere and never stands beside another', async () => {
    await change('/people/new', {
      personGiven: 'Kemal',
      personFamily: 'Aydın',
      personRelation: 'father',
      personResponsible: 'yes',
      personBecause: 'Married to the mother at the birth',
      personLives: 'elsewhere',
      personAddress: '77 Hidden Lane\nLondon',
      personPostcode: 'N16 8QP',
      personConfidential: 'confidential',
      personLetters: ['apart'],
      personInterpreter: 'Turkish',
    })
    const page = await priya.get(`/cases/${caseId}/people`)
    const words = wordsOf(page.html)
    assert.match(words, /The address of Kemal Aydın is confidential/)
    assert.match(words, /! Father’s address is confidential/)
    assert.doesNotMatch(words, /Hidden Lane/)
    assert.doesNotMatch(words, /2 Other Street/)
    const father = new RegExp(`/cases/${caseId}/people/([0-9a-f-]{36})"`).exec(page.html)?.[1]
    const own = wordsOf((await priya.get(`/cases/${caseId}/people/${father}`)).html)
    assert.match(own, /77 Hidden Lane/)
    assert.match(own, /This address is confidential\. Tell it to nobody/)
    assert.doesNotMatch(own, /2 Other Street/)
    const mother = wordsOf((await priya.get(`/cases/${caseId}/people/mother-${caseId}`)).html)
    assert.doesNotMatch(mother, /Hidden Lane/)
  })

  it('letters of the decision give no parent the other’s address, and reasons cannot', async () => {
    await priya.post(`/cases/${caseId}/people/mother-${caseId}/address`, {
      address: '2 Other Street\nLondon',
      postcode: 'E9 7HS',
      ...typedDay('since', '2026-11-01'),
    })
    const ids = [
      'individual-approach',
      'plus-tried',
      'gap-grows',
      'more-than-school-has',
      'language-far-below',
      'language-keeps-from-curriculum',
      'social-understanding',
    ]
    const fields = Object.fromEntries(
      ids.flatMap(id => [
        [`answer-${id}`, 'met'],
        [`reason-${id}`, 'She needs it.'],
        [`evidence-${id}`, 'fact:1'],
      ]),
    )
    const path = `/cases/${caseId}/assessment/decision`
    const decided = { ...fields, outcome: 'assess', decidedBy: 'Harriet Bloom', ...typedDay('on', '2026-11-23') }
    const given = await priya.post(path, {
      ...decided,
      'reason-gap-grows': 'Her father, of 77 Hidden Lane, sees it too.',
    })
    assert.equal(given.status, 422)
    assert.match(wordsOf(given.html), /address of Kemal Aydın, which is confidential/)
    assert.equal((await priya.post(path, decided)).status, 303)
    const notices = await priya.get(`/cases/${caseId}/assessment/notice`)
    const letters = [...notices.html.matchAll(/href="(\/cases\/[^"]+\/assessment\/notice\/[^"]+)"/g)].map(
      m => m[1] ?? '',
    )
    assert.equal(letters.length, 2)
    const [one, two] = await Promise.all(letters.map(async path => wordsOf((await priya.get(path)).html)))
    for (const letter of [one ?? '', two ?? '']) {
      assert.notEqual(/Hidden Lane/.test(letter), /Other Street/.test(letter), 'one address a letter')
    }
  })

  it('who lives together moves together, when that is said', async () => {
    const path = `/people/child-${caseId}/address`
    const page = wordsOf((await priya.get(`/cases/${caseId}${path}`)).html)
    assert.match(page, /Who moves too .* Elif Aydın/)
    assert.doesNotMatch(page, /Who moves too .* Kemal Aydın Since/)
    await change(path, {
      address: '5 New Road',
      postcode: 'E5 0QD',
      ...typedDay('since', '2026-11-10'),
      moves: `mother-${caseId}`,
    })
    const mother = wordsOf((await priya.get(`/cases/${caseId}/people/mother-${caseId}`)).html)
    assert.match(mother, /Address now 5 New Road E5 0QD since 10 November 2026/)
    assert.match(await people(), /Quadrant North East/)
    await change(path, { address: '2 Other Street', postcode: 'E9 7HS', ...typedDay('since', '2026-11-12') })
  })

  it('tells the second of two who change one person what the first has changed, and loses neither', async () => {
    const path = `/cases/${caseId}/people/mother-${caseId}/change`
    const version = async () => /name="_was" value="([^"]+)"/.exec((await priya.get(path)).html)?.[1] ?? ''
    const details = {
      personGiven: 'Elif',
      personFamily: 'Aydın',
      personRelation: 'mother',
      personResponsible: 'yes',
      personBecause: 'Birth certificate',
      personTelephone: '01632 960123',
      personPreferred: 'telephone',
      personLanguage: 'Turkish',
      personInterpreter: 'Turkish',
    }
    await change(`/people/mother-${caseId}/change`, details)
    const opened = await version()
    const harriet = await t.as('harriet')
    const first = await harriet.post(path, { ...details, personTelephone: '01632 960777', personLetters: 'apart' })
    assert.equal(first.status, 303)
    const mine = { ...details, personLanguage: 'Kurdish' }
    const told = await priya.post(path, { ...mine, _was: opened })
    assert.equal(told.status, 409)
    assert.match(
      wordsOf(told.html),
      /Changed while you were writing Telephone: now “01632 960777”, was “01632 960123” Letters: now “Keep apart from the other parent” Nothing of yours is saved yet/,
    )
    assert.match(told.html, /name="personTelephone"[^>]*value="01632 960777"/)
    assert.match(told.html, /name="personLanguage"[^>]*value="Kurdish"/)
    assert.match(told.html, /value="apart"[^>]*checked/)
    const again = /name="_was" value="([^"]+)"/.exec(told.html)?.[1] ?? ''
    const both = { ...mine, personTelephone: '01632 960777', personLetters: 'apart', _was: again }
    const wrong = await priya.post(path, { ...both, personGiven: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, new RegExp(`name="_was" value="${again}"`))
    assert.equal((await priya.post(path, both)).status, 303)
    assert.match(await people(), /Telephone 01632 960777 Prefers Telephone First language Kurdish/)
    assert.equal((await priya.post(path, { ...details, _was: 'not-of-ours' })).status, 303)
  })

  it('changes the mother of two children once when two do it on both cases at the same moment', async () => {
    const sibling = await aCase(t, { child: { given: 'Deniz' }, mother: null, facts: [] })
    await asSystem(t.database.app, 'test', tx =>
      sql`insert into case_person (case_id, person_id, relation, parental_responsibility, because, since)
        values (${sibling}, ${`mother-${caseId}`}, 'mother', true, 'birth certificate', '2026-11-01')`.execute(tx),
    )
    const path = (of: string) => `/cases/${of}/people/mother-${caseId}/change`
    const harriet = await t.as('harriet')
    const details = {
      personGiven: 'Elif',
      personFamily: 'Aydın',
      personRelation: 'mother',
      personResponsible: 'yes',
      personBecause: 'Birth certificate',
    }
    const opened = async (of: string) => /name="_was" value="([^"]+)"/.exec((await priya.get(path(of))).html)?.[1] ?? ''
    const [one, other] = [await opened(caseId), await opened(sibling)]
    const answers = await Promise.all([
      priya.post(path(caseId), { ...details, personTelephone: '01632 960001', _was: one }),
      harriet.post(path(sibling), { ...details, personTelephone: '01632 960002', _was: other }),
    ])
    assert.deepEqual(answers.map(a => a.status).sort(), [303, 409])
    const told = answers.find(a => a.status === 409)
    assert.match(wordsOf(told?.html ?? ''), /Telephone: now “01632 96000[12]”/)
  })

  it('changes what is known of a person, and leaves nobody without parental responsibility', async () => {
    const details = {
      personGiven: 'Elif',
      personFamily: 'Aydın',
      personRelation: 'mother',
      personResponsible: 'yes',
      personBecause: 'Birth certificate',
      personTelephone: '01632 960123',
      personPreferred: 'telephone',
      personLanguage: 'Turkish',
      personInterpreter: 'Turkish',
    }
    await change(`/people/mother-${caseId}/change`, details)
    assert.match(await people(), /Telephone 01632 960123 Prefers Telephone First language Turkish Interpreter Turkish/)
    const why = await priya.post(`/cases/${caseId}/people/mother-${caseId}/change`, { ...details, personBecause: '' })
    assert.equal(why.status, 422)
    assert.match(wordsOf(why.html), /Say how we know that the person has parental responsibility/)
    await change(`/people/mother-${caseId}/leave`, typedDay('until', '2026-11-23'))
    const page = await priya.get(`/cases/${caseId}/people`)
    assert.match(wordsOf(page.html), /No longer around the child Elif Aydın , mother, until 23 November 2026/)
    const father = new RegExp(`/cases/${caseId}/people/([0-9a-f-]{36})"`).exec(page.html)?.[1]
    const last = await priya.post(`/cases/${caseId}/people/${father}/leave`, typedDay('until', '2026-11-23'))
    assert.equal(last.status, 422)
    assert.match(wordsOf(last.html), /Kemal Aydın is the only one with parental responsibility here/)
  })

  it('tells the second of two who enter a move, a school, or the child’s details', async () => {
    const harriet = await t.as('harriet')
    const forms = [
      [
        `/people/child-${caseId}/address`,
        { address: '9 Harriet Street', postcode: 'E9 7HS', ...typedDay('since', '2026-11-13') },
      ],
      ['/school/change', { where: 'setting', school: 'Copper Lane Primary', ...typedDay('since', '2026-11-15') }],
      [
        '/child/change',
        { givenName: 'Zeynep', familyName: 'Aydın', knownAs: 'Zey', ...typedDay('bornOn', '2019-03-15') },
      ],
    ] as const
    const says = [
      /The address on the record: now “9 Harriet Street, since Friday 13 November 2026”, was “2 Other Street/,
      /The school on the record: now “Copper Lane Primary School, since Sunday 15 November 2026”, was “Fernbank/,
      /Day of birth: now “Friday 15 March 2019”, was “Thursday 14 March 2019”/,
    ]
    for (const [place, [path, fields]] of forms.entries()) {
      const at = `/cases/${caseId}${path}`
      const was = /name="_was" value="([^"]+)"/.exec((await priya.get(at)).html)?.[1] ?? ''
      assert.notEqual(was, '', path)
      const first = await harriet.post(at, fields)
      assert.equal(first.status, 303, wordsOf(first.html).slice(0, 600))
      const told = await priya.post(at, { ...fields, ...typedDay('since', '2026-11-14'), _was: was })
      assert.equal(told.status, 409, path)
      assert.match(wordsOf(told.html), says[place] ?? /never/)
    }
  })

  it('a change of school takes the case to another manager, or makes finding one a task', async () => {
    await change('/school/change', { where: 'setting', school: 'Ropewalk', ...typedDay('since', '2026-11-16') })
    assert.match(await people(), /Daniel Mensah Because Zey Aydın attends Ropewalk Primary School/)
    await change('/school/change', { where: 'setting', school: 'Bellhouse', ...typedDay('since', '2026-11-20') })
    assert.match(await people(), /! Nobody yet Bellhouse School has no case manager/)
    const harriet = await t.as('harriet')
    assert.match(wordsOf((await harriet.get('/work')).html), /Find a case manager/)
    await change('/school/change', { where: 'none', ...typedDay('since', '2026-11-23') })
    assert.match(await people(), /is at no setting and lives in the south-east quadrant, whose cases Priya Raman takes/)
  })
})
