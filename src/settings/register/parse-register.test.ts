import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ParsedRegister, parseRegister } from './parse-register.ts'

const shipped = (file: string) => readFileSync(new URL(`../data/${file}`, import.meta.url))
const full = readFileSync(new URL('test-data/full-header.csv', import.meta.url))

describe('a register that ships', () => {
  it('of Hackney and its neighbours is taken whole, its dirt with notes', () => {
    const { rows, problems, notes, leaves } = taken(shipped('register-hackney-and-neighbours.csv'))
    assert.equal(rows.length, 1264)
    assert.deepEqual(problems, [])
    assert.equal(rows.filter(row => row.la_code === '204').length, 202)
    const open = rows.filter(row => row.status?.startsWith('Open'))
    assert.equal(open.filter(row => row.postcode === null && row.type_name === null).length, 14)
    assert.equal(notes.filter(({ because }) => because.endsWith('it has no type')).length, 16)
    assert.ok(leaves.includes('telephone') && leaves.includes('head_name'))
    assert.ok(
      rows.some(row => row.name === 'Beis Rochel d’Satmar School'),
      'the apostrophe is mended',
    )
    const ickburgh = rows.find(row => row.urn === '100312')
    assert.equal(ickburgh?.kind, 'special')
  })

  it('of the special settings of England is taken whole', () => {
    const { rows, problems, notes } = taken(shipped('register-special-england.csv'))
    assert.equal(rows.length, 1592)
    assert.deepEqual(problems, [])
    assert.equal(notes.length, 4)
    assert.equal(rows.filter(row => row.kind === 'independent-special').length, 475)
  })
})

describe('the real header', () => {
  it('of 140 columns is read by name', () => {
    const { rows, problems, leaves } = taken(full)
    assert.equal(rows.length, 60)
    assert.deepEqual(problems, [])
    assert.deepEqual(leaves, [])
    const [first] = rows
    assert.deepEqual(
      {
        name: first?.name,
        type: first?.type_code,
        head: first?.head_name,
        job: first?.head_job,
        ages: [first?.low_age, first?.high_age],
      },
      { name: 'school 1', type: '28', head: 'Ms Jane Doe 1', job: 'Headteacher', ages: [11, 18] },
    )
  })

  it('reads the same in both encodings, with both line ends, with and without a byte order mark', () => {
    const text = full.toString('utf8').replaceAll('\r\n', '\n').replace('school 1,', 'École St Mary’s – 1,')
    const expected = taken(Buffer.from(text)).rows
    assert.equal(expected[0]?.name, 'École St Mary’s – 1')
    for (const ends of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      assert.deepEqual(taken(Buffer.from(ends)).rows, expected)
      assert.deepEqual(taken(Buffer.from(`\ufeff${ends}`)).rows, expected)
      assert.deepEqual(taken(windows1252(ends)).rows, expected)
      assert.deepEqual(taken(Buffer.from(`\ufeff${ends}`, 'utf16le')).rows, expected)
    }
  })

  it('may have lost columns, gained others, and stand in another order', () => {
    const lines = [
      'Postcode,Unheard Of,EstablishmentStatus (code), establishmentname ,URN,TypeOfEstablishment (code),EstablishmentName',
      'e8 1gq,x,1,Fernbank Primary School,912345,1,Second of the name',
    ]
    const { rows, leaves } = taken(csv(lines))
    assert.equal(rows[0]?.name, 'Fernbank Primary School')
    assert.equal(rows[0]?.postcode, 'E8 1GQ')
    assert.equal(rows[0]?.status, 'Open')
    assert.equal(rows[0]?.type_name, 'Community school')
    assert.ok(leaves.includes('street') && !leaves.includes('postcode'))
  })
})

const header = 'URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,Postcode'
const good = [
  '100001,First School,Community school,Open,01-09-2010,,E8 1GQ',
  '100009,Last School,Community school,Open,,,E8 1GQ',
]
const between = (...bad: string[]) => taken(csv([header, good[0] ?? '', ...bad, good[1] ?? '']))

describe('one bad row', () => {
  const bad: readonly (readonly [line: string, because: RegExp])[] = [
    ['ABC,Name,Community school,Open,,,E8 1GQ', /URN must be five to eight figures, not “ABC”/],
    [',Name,Community school,Open,,,E8 1GQ', /not nothing/],
    ['100002,,Community school,Open,,,E8 1GQ', /URN 100002 has no name/],
    ['100002,Name,Community school', /It has 3 cells, the header has 7/],
    ['100002,Name, with a comma,Community school,Open,,,E8 1GQ', /It has 8 cells/],
    ['100001,First School again,Community school,Open,,,E8 1GQ', /URN 100001 is already in row 2/],
    ['100002,"Name never closed,Community school,Open,,,E8 1GQ', /quotation mark is opened and never closed/],
    ['100002,"Name"x, y,Community school,Open,,,E8 1GQ', /quotation marks are in the wrong places/],
  ]
  for (const [line, because] of bad) {
    it(`never loses the rest: ${line}`, () => {
      const { rows, problems } = between(line)
      assert.deepEqual(
        rows.map(row => row.urn),
        ['100001', '100009'],
      )
      assert.equal(problems[0]?.row, 3)
      assert.match(problems[0]?.because ?? '', because)
    })
  }

  it('never loses the rest when many of them stand together', () => {
    const lines = ['100003,"A,Community school,Open,,,E8 1GQ', '100004,"B,Community school,Open,,,E8 1GQ', 'X,"']
    const { rows, problems } = between(...lines)
    assert.deepEqual(
      rows.map(row => row.urn),
      ['100001', '100009'],
    )
    assert.deepEqual(
      problems.map(({ row }) => row),
      [3, 4, 5],
    )
  })
})

describe('a row that is odd but usable', () => {
  it('may hold line breaks, commas, empty rows and quotation marks in its cells', () => {
    const { rows, problems } = between(
      '100002,"St Anne’s, Upper\r\nand Lower School",Community school,Open,,,E8 1GQ',
      '',
      ',,,,,,',
      '100003,"The ""Old"" School",Community school,Open,,,E8 1GQ',
      '100004,The 5" School,Community school,Open,,,E8 1GQ',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(
      rows.map(row => row.name),
      ['First School', 'St Anne’s, Upper\nand Lower School', 'The "Old" School', 'The 5" School', 'Last School'],
    )
  })

  it('is taken with a note about what was left out', () => {
    const notes = between(
      '100002,One,,Open,,,',
      '100003,Two,Space school,Open,31-02-2019,,nowhere',
      '100004,Three,Community school,Closed,01-09-2010,31-08-2009,E8 1GQ',
    ).notes.map(({ row, because }) => `${row} ${because}`)
    assert.deepEqual(notes, [
      '3 One (100002): it has no type',
      '3 One (100002): it has no postcode',
      '4 Two (100003): type “Space school” is not one the register had',
      '4 Two (100003): OpenDate “31-02-2019” is not a day',
      '4 Two (100003): postcode “nowhere” is left out',
      '5 Three (100004): it closed on 31-08-2009, before it opened on 01-09-2010',
    ])
  })

  it('has the kind of its type, under whichever name', () => {
    const kinds = [
      'Pupil referral unit',
      'Other Independent Special School',
      'Sponsored academies',
      'Free schools 16-19',
    ].map((type, place) => between(`10010${place},Name,${type},Open,,,E8 1GQ`).rows[1]?.kind)
    assert.deepEqual(kinds, ['pru', 'independent-special', 'mainstream', 'college'])
  })
})

describe('a school with a base or a unit', () => {
  it('gives a setting of its own for each, with its places', () => {
    const { rows } = taken(
      csv([
        'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),TypeOfResourcedProvision (name),ResourcedProvisionCapacity,SenUnitCapacity,SEN1 (name),SEN2 (name),Section41Approved (name)',
        '100001,Copper Lane,1,1,Resourced provision and SEN unit,12,8,ASD - Autistic Spectrum Disorder,Not Applicable,Not applicable',
        '100002,Tannery Road,10,1,Not applicable,,,"SLCN - Speech, language and Communication",,Approved',
      ]),
    )
    assert.deepEqual(
      rows.map(row => [row.setting_id, row.kind, row.unit_of, row.places, row.sen_types.join(), row.section41]),
      [
        ['100001', 'mainstream', null, null, 'ASD', false],
        ['100001-base', 'resource-base', '100001', 12, 'ASD', false],
        ['100001-unit', 'unit', '100001', 8, 'ASD', false],
        ['100002', 'independent-special', null, null, 'SLCN', true],
      ],
    )
  })
})

describe('a file that is not the register', () => {
  const refusals: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.from(''), /^The file is empty$/],
    [Buffer.from('PK\x03\x04sheet'), /spreadsheet or a zip file/],
    [Buffer.from('%PDF-1.7'), /PDF file/],
    [Buffer.from('a\0b,c'), /not a text file/],
    [csv(['Name,Age', 'Ann,5']), /no column URN, no column EstablishmentName, no column TypeOfEstablishment/],
    [csv([header.replace('URN', 'URM'), good[0] ?? '']), /^This is not the register of schools: it has no column URN$/],
    [csv([header]), /a header and no rows/],
    [csv(['URN,"EstablishmentName', 'x']), /not a list of columns|no column/],
  ]
  for (const [bytes, because] of refusals) {
    it(`is refused whole: ${because.source}`, () => {
      const outcome = parseRegister(bytes)
      assert.ok('refused' in outcome)
      assert.match(outcome.refused.because, because)
    })
  }
})

describe('any bytes', () => {
  it('are parsed or refused, and never fail', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => typeof parseRegister(bytes) === 'object'))
  })

  it('after a right header leave every good row around them alone', () => {
    const line = fc.string({ unit: fc.constantFrom(...'1209,"\' ;abÉ’-'), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), junk => {
        const urns = between(...junk).rows.map(row => row.urn)
        assert.ok(urns.includes('100001') && urns.includes('100009'), urns.join())
      }),
      { numRuns: 500 },
    )
  })

  it('of a setting’s name come back as they are, however it must be quoted', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'Aé’",\n '), minLength: 1, maxLength: 30 })
      .map(text => `S${text}l`)
    fc.assert(
      fc.property(name, name => {
        const cell = `"${name.replaceAll('"', '""')}"`
        const { rows } = between(`100002,${cell},Community school,Open,,,E8 1GQ`)
        assert.deepEqual(
          rows.map(row => row.name),
          ['First School', name, 'Last School'],
        )
      }),
    )
  })
})

function taken(bytes: Uint8Array): ParsedRegister {
  const parsed = parseRegister(bytes)
  if ('refused' in parsed) assert.fail(parsed.refused.because)
  return parsed
}

function csv(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'))
}

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1')
}
