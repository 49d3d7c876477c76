import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { sweepFiles } from '../../src/documents/sweep.ts'
import { pdf, pngWithWords, word } from '../../src/documents/testing/some-files.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'

describe('The documents of a case', () => {
  let t: TestProgram
  let priya: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'documents' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  const fields = { kind: 'report', from: 'Dr Lin', ...typedDay('on', '2026-11-20') }

  function add(caseId: string, name: string, content: Uint8Array, more: Record<string, string> = {}): Promise<Answer> {
    return priya.postFiles(`/cases/${caseId}/documents`, { ...fields, ...more }, { files: { name, content } })
  }

  it('are added, listed, and sent as attachments that cannot run', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const added = await add(caseId, 'Bericht für Zoë’s “Schule”.pdf', pdf(), {
      title: 'Report of Dr Lin',
      seenBy: 'family',
    })
    assert.equal(added.status, 303)
    const list = await priya.get(`/cases/${caseId}/documents`)
    assert.match(
      wordsOf(list.html),
      /Report of Dr Lin Report, Bericht für Zoë’s “Schule”\.pdf Dr Lin 20 November 2026 added by Priya Raman \d+ bytes The family/,
    )
    const path = /href="(\/cases\/K\w{5}\/documents\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
    const sent = await priya.get(path)
    assert.equal(sent.status, 200)
    assert.equal(sent.html, pdf().toString())
    assert.equal(
      sent.headers.get('content-disposition'),
      'attachment; filename="Bericht f_r Zo__s _Schule_.pdf"; filename*=UTF-8\'\'Bericht%20f%C3%BCr%20Zo%C3%AB%E2%80%99s%20%E2%80%9CSchule%E2%80%9D.pdf',
    )
    assert.equal(sent.headers.get('content-type'), 'application/pdf')
    assert.equal(sent.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(sent.headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(sent.headers.get('cache-control'), 'no-store')
    assert.equal(sent.headers.get('cross-origin-resource-policy'), 'same-origin')
    const looked = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('view_log')
        .select(['account_id', 'page'])
        .where('case_id', '=', caseId)
        .where('page', 'like', 'document %')
        .execute(),
    )
    assert.deepEqual(
      looked.map(l => l.account_id),
      ['priya'],
    )
    assert.match(wordsOf((await priya.get(`/cases/${caseId}`)).html), /Document added: Report of Dr Lin/)
    assert.doesNotMatch(wordsOf((await priya.get(`/cases/${caseId}/documents?kind=letter`)).html), /Report of Dr Lin/)
  })

  it('are for those who see the case, and for no other case’s address', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const other = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    assert.equal((await add(caseId, 'report.pdf', pdf())).status, 303)
    const list = await priya.get(`/cases/${caseId}/documents`)
    const id = /documents\/([0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
    assert.equal((await priya.get(`/cases/${other}/documents/${id}`)).status, 404)
    assert.equal((await priya.get(`/cases/${caseId}/documents/no-such-document`)).status, 404)
    assert.equal((await t.stranger().get(`/cases/${caseId}/documents/${id}`)).status, 303)
    await record(t, caseId, [
      ['case.restricted', '2026-11-20', { staff: ['priya'], because: 'A child of a colleague' }],
    ])
    assert.equal((await priya.get(`/cases/${caseId}/documents/${id}`)).status, 200)
    const harriet = await t.as('harriet')
    assert.equal((await harriet.get(`/cases/${caseId}/documents/${id}`)).status, 404)
    assert.equal((await harriet.get(`/cases/${caseId}/documents`)).status, 404)
  })

  it('several at once, the same content kept once', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const page = await priya.get(`/cases/${caseId}/documents`)
    const body = new FormData()
    for (const [name, value] of [...page.html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      m => [m[1] ?? '', m[2] ?? ''] as const,
    )) {
      if (!body.has(name)) body.append(name, value)
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    for (const name of ['one.pdf', 'two.pdf']) body.append('files', new Blob([new Uint8Array(pdf())]), name)
    assert.equal((await priya.send(`/cases/${caseId}/documents`, body)).status, 303)
    const rows = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('document').select(['title', 'sha256']).where('case_id', '=', caseId).orderBy('title').execute(),
    )
    assert.deepEqual(
      rows.map(r => r.title),
      ['one', 'two'],
    )
    assert.equal(new Set(rows.map(r => r.sha256)).size, 1)
  })

  it('that are hostile are refused in words, and leave nothing behind', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 0x90)])
    const page = Buffer.from('<!doctype html><script>alert(document.cookie)</script>')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    const before = await filesKept(t)
    for (const [name, content, because] of [
      ['report.pdf', program, /“report\.pdf” is not what its name says/],
      ['report.exe', program, /is not a kind of file that is kept/],
      ['note.txt', page, /is not what its name says/],
      ['photo.png', svg, /is not what its name says/],
      ['photo.svg', svg, /is not a kind of file that is kept/],
      ['macro.docx', word({ more: [{ name: 'word/vbaProject.bin', content: 'x' }] }), /contains macros/],
      [
        'bomb.docx',
        word({ more: [{ name: 'word/a.bin', content: 'x', declared: 4_000_000_000 }] }),
        /far larger inside/,
      ],
      ['slip.docx', word({ more: [{ name: '../../x', content: 'x' }] }), /cannot be read/],
      ['flood.png', pngWithWords({ width: 50_000, height: 50_000 }), /far too many points/],
      ['empty.pdf', Buffer.alloc(0), /“empty\.pdf” is empty/],
      ['large.pdf', Buffer.concat([pdf(), Buffer.alloc(51 * 1024 * 1024)]), /“large\.pdf” is larger than 50 MB/],
      ['\u202Efdp.exe', program, /“fdp\.exe” is not a kind of file/],
      [`${'x'.repeat(5_000)}.exe`, program, /is not a kind of file/],
      ['nothing\u0000.pdf.exe', program, /is not a kind of file/],
    ] as const) {
      const answer = await add(caseId, name, content)
      assert.equal(answer.status, 422, name.slice(0, 20))
      assert.match(wordsOf(answer.html), because)
      assert.match(answer.html, /href="#files"/)
      assert.match(answer.html, /value="Dr Lin"/, 'what was typed is kept')
    }
    assert.deepEqual(await filesKept(t), before)
    const rows = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('document').select('document_id').where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual(rows, [])
  })

  it('have names that mislead nobody', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    for (const name of [
      '../../../etc/passwd.pdf',
      'C:\\temp\\report.pdf',
      'a\u202Eb"c<d>.pdf',
      `${'long '.repeat(2_000)}.pdf`,
    ]) {
      assert.equal((await add(caseId, name, pdf())).status, 303, name.slice(0, 30))
    }
    const rows = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('document').select('file_name').where('case_id', '=', caseId).execute(),
    )
    for (const { file_name } of rows) {
      assert.match(file_name, /^[^/\\\p{Cc}\p{Cf}"<>:]{1,120}$/u)
      assert.match(file_name, /\.pdf$/)
    }
    assert.deepEqual(
      rows
        .map(r => r.file_name)
        .filter(n => n.length < 40)
        .sort(),
      ['abcd.pdf', 'passwd.pdf', 'report.pdf'],
    )
  })

  it('keep a good file when another answer is wrong, without its being sent again', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const refused = await add(caseId, 'report.pdf', pdf(), { kind: '' })
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /Choose what it is/)
    assert.match(wordsOf(refused.html), /Kept: report\.pdf/)
    const kept = /name="files\.kept" value="([^"]+)"/.exec(refused.html)?.[1] ?? ''
    // Nobody else can use it.
    const harriet = await t.as('harriet')
    const stolen = await harriet.postFiles(`/cases/${caseId}/documents`, { ...fields, 'files.kept': kept }, {})
    assert.equal(stolen.status, 422)
    assert.match(wordsOf(stolen.html), /Choose the files to add/)
    const again = await priya.postFiles(`/cases/${caseId}/documents`, { ...fields, 'files.kept': kept }, {})
    assert.equal(again.status, 303)
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/documents`)).html), /report\.pdf/)
    const twice = await priya.postFiles(`/cases/${caseId}/documents`, { ...fields, 'files.kept': kept }, {})
    assert.equal(twice.status, 422)
  })

  it('do not tell where a picture was taken', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    assert.equal((await add(caseId, 'home.png', pngWithWords())).status, 303)
    const list = await priya.get(`/cases/${caseId}/documents`)
    const sent = await priya.get(`/cases/${caseId}/documents/${/documents\/([0-9a-f-]{36})"/.exec(list.html)?.[1]}`)
    assert.equal(sent.headers.get('content-type'), 'image/png')
    assert.doesNotMatch(sent.html, /Larkspur|eXIf|behind the end/)
  })

  it('that were sent with a form that was given up are gone after a day; those of a case stay', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    assert.equal((await add(caseId, 'kept.pdf', Buffer.concat([pdf(), Buffer.from('kept')]))).status, 303)
    assert.equal(
      (await add(caseId, 'given-up.pdf', Buffer.concat([pdf(), Buffer.from('given up')]), { kind: '' })).status,
      422,
    )
    const before = await filesKept(t)
    const sweep = (now: Date) => sweepFiles(act => asSystem(t.database.app, 'sweep', act), t.program.files, now)
    assert.equal(await sweep(new Date()), 0)
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000)
    assert.ok((await sweep(tomorrow)) >= 1)
    assert.equal(await sweep(tomorrow), 0)
    const after = await filesKept(t)
    assert.ok(after.length < before.length)
    const named = await asSystem(t.database.app, 'test', tx => tx.selectFrom('document').select('sha256').execute())
    assert.equal(after.length, new Set(named.map(d => d.sha256)).size)
    const list = await priya.get(`/cases/${caseId}/documents`)
    const sent = await priya.get(`/cases/${caseId}/documents/${/documents\/([0-9a-f-]{36})"/.exec(list.html)?.[1]}`)
    assert.match(sent.html, /kept$/)
  })

  it('keep what the second of two writers typed and sent', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    const seen = /name="_seen" value="(\d+)"/.exec((await priya.get(`/cases/${caseId}/documents`)).html)?.[1] ?? ''
    await record(
      t,
      caseId,
      [['contact.made', '2026-11-20', { with: 'Elif', how: 'call', way: 'in', words: 'x' }]],
      'harriet',
    )
    const meanwhile = await add(caseId, 'report.pdf', pdf(), { _seen: seen })
    assert.equal(meanwhile.status, 409)
    assert.match(wordsOf(meanwhile.html), /Kept: report\.pdf/)
    assert.match(meanwhile.html, /value="Dr Lin"/)
  })
})

/** Names of everything in the folder of files. */
async function filesKept(t: TestProgram): Promise<string[]> {
  const names = await readdir(`${t.folder}/files`, { recursive: true }).catch(() => [])
  return names.filter(name => /[0-9a-f]{64}|arriving/.test(name)).sort()
}
