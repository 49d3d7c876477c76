import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kindOfFile } from './file-kind.ts'
import { arrived, jpegWithPlace, orientedJpeg, pdf, pngWithWords, word, zipOf } from './testing/some-files.ts'

async function refusalOf(name: string, content: Uint8Array): Promise<string> {
  const found = await kindOfFile(name, arrived(content))
  return 'refused' in found ? found.refused : `kept as ${found.mediaType}`
}

describe('What kind of file is kept', () => {
  it('keeps what its name and its content agree on', async () => {
    assert.equal(await refusalOf('report.pdf', pdf()), 'kept as application/pdf')
    assert.match(await refusalOf('report.docx', word()), /kept as .*wordprocessingml/)
    assert.equal(await refusalOf('note.txt', Buffer.from('A plain note.\n')), 'kept as text/plain; charset=utf-8')
    assert.equal(
      await refusalOf('mail.eml', Buffer.from('From: a@example.org\r\nSubject: Hello\r\n\r\nHello\r\n')),
      'kept as message/rfc822',
    )
    const odt = zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<office:document-content/>' },
    ])
    assert.equal(await refusalOf('report.odt', odt), 'kept as application/vnd.oasis.opendocument.text')
  })

  it('refuses what its name hides: a program, a page, a picture of markup, an archive', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)])
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    for (const [name, content] of [
      ['report.pdf', program],
      ['report.txt', program],
      ['photo.png', svg],
      ['photo.txt', svg],
      ['note.txt', page],
      ['note.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), page])],
      ['note.txt', Buffer.from('<!-- hello -->\n<html>')],
      ['note.txt', Buffer.from('#!/bin/sh\nrm -rf /\n')],
      ['mail.eml', page],
      ['report.docx', pdf()],
      ['report.pdf', word()],
      ['report.docx', zipOf([{ name: 'run.exe', content: 'MZ' }])],
      ['report.odt', word()],
    ] as const) {
      assert.match(await refusalOf(name, content), /is not (what its name says|an e-mail)/, name)
    }
    for (const name of [
      'report.exe',
      'page.html',
      'photo.svg',
      'macro.docm',
      'archive.zip',
      'noname',
      'report.pdf.exe',
    ]) {
      assert.match(await refusalOf(name, pdf()), /is not a kind of file that is kept\. Send a PDF/, name)
    }
  })

  it('keeps a PDF that is also a page or an archive: it is served as an attachment that cannot run', async () => {
    assert.equal(
      await refusalOf('both.pdf', Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')])),
      'kept as application/pdf',
    )
  })
})

describe('A Word file is looked into before it is kept', () => {
  it('refuses macros, by part and by declared kind', async () => {
    assert.match(
      await refusalOf('a.docx', word({ more: [{ name: 'word/vbaProject.bin', content: 'x' }] })),
      /contains macros/,
    )
    assert.match(
      await refusalOf('a.docx', word({ more: [{ name: 'word/activeX/activeX1.xml', content: 'x' }] })),
      /contains macros/,
    )
    const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert.match(await refusalOf('a.docx', word({ types })), /contains macros/)
  })

  it('refuses a template from elsewhere, and lets links pass', async () => {
    const link = (type: string) =>
      `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/x" TargetMode="External"/></Relationships>`
    const withLink = (type: string) => word({ more: [{ name: 'word/_rels/settings.xml.rels', content: link(type) }] })
    for (const type of ['attachedTemplate', 'oleObject', 'frame', 'subDocument']) {
      assert.match(await refusalOf('a.docx', withLink(type)), /fetches a template or another file/, type)
    }
    assert.match(await refusalOf('a.docx', withLink('hyperlink')), /kept as/)
  })

  it('refuses fields that start a program, and sheets that fetch from elsewhere', async () => {
    const field = '<w:document><w:instrText xml:space="preserve"> DDEAUTO c:\\\\x.exe "/k"</w:instrText></w:document>'
    assert.match(await refusalOf('a.docx', word({ text: field })), /contains macros/)
    const sheet = (more: readonly { name: string; content: string }[]) =>
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        ...more,
      ])
    assert.match(await refusalOf('a.xlsx', sheet([])), /kept as .*spreadsheetml/)
    const link =
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="cmd" TargetMode="External"/></Relationships>'
    assert.match(
      await refusalOf('a.xlsx', sheet([{ name: 'xl/externalLinks/_rels/externalLink1.xml.rels', content: link }])),
      /fetches a template or another file/,
    )
    assert.match(await refusalOf('a.pptx', sheet([])), /is not what its name says/)
  })

  it('refuses entities in the parts it reads', async () => {
    const types = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><Types>&a;</Types>'
    assert.match(await refusalOf('a.docx', word({ types })), /cannot be read/)
  })

  it('refuses bombs by what they declare, without unpacking them', async () => {
    const bomb = word({ more: [{ name: 'word/media/a.bin', content: 'x', declared: 4_000_000_000 }] })
    const deep = word({ more: [{ name: 'word/media/a.bin', content: 'x', declared: 60_000_000 }] })
    const many = word({ more: Array.from({ length: 5_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '' })) })
    // It says little of itself, and is much: unpacking stops at what a part may be.
    const liar = word({ types: ' '.repeat(3_000_000), declaredTypes: 100 })
    for (const content of [bomb, deep, many]) assert.match(await refusalOf('a.docx', content), /far larger inside/)
    assert.match(await refusalOf('a.docx', liar), /cannot be read/)
  })

  it('refuses names that lead out of a folder, locked parts, and what is joined before or behind', async () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'word\\..\\x', 'C:/x', '']) {
      assert.match(await refusalOf('a.docx', word({ more: [{ name, content: 'x' }] })), /cannot be read/, name)
    }
    assert.match(
      await refusalOf('a.docx', word({ more: [{ name: 'x', content: 'x', locked: true }] })),
      /locked with a password/,
    )
    assert.match(await refusalOf('a.docx', Buffer.concat([word(), Buffer.from('more')])), /cannot be read/)
    assert.match(await refusalOf('a.docx', word().subarray(0, 200)), /cannot be read/)
  })
})

describe('An old Word file', () => {
  it('is refused with macros', async () => {
    const file = (inside: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')])
    assert.match(await refusalOf('a.doc', file('_VBA_PROJECT')), /contains macros/)
    assert.equal(await refusalOf('a.doc', file('WordDocument')), 'kept as application/msword')
  })
})

describe('A picture', () => {
  it('loses where it was taken and who took it, and keeps how it is turned', async () => {
    const found = await kindOfFile('home.jpg', arrived(jpegWithPlace()))
    assert.ok('cleaned' in found && found.cleaned !== undefined)
    const text = found.cleaned.toString('latin1')
    for (const gone of ['GPS', 'http://ns.adobe.com/xap', 'Photoshop', 'a comment', 'preview']) {
      assert.ok(!text.includes(gone), `${gone} is gone`)
    }
    assert.ok(text.includes('JFIF'))
    assert.ok(text.includes('scan data'))
    assert.deepEqual([...found.cleaned.subarray(-2)], [0xff, 0xd9])

    const turned = await kindOfFile('turned.jpg', arrived(orientedJpeg(6)))
    assert.ok('cleaned' in turned && turned.cleaned !== undefined)
    const again = await kindOfFile('turned.jpg', arrived(turned.cleaned))
    assert.ok('cleaned' in again && again.cleaned !== undefined)
    assert.deepEqual(again.cleaned, turned.cleaned)
    assert.ok(turned.cleaned.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])))
  })

  it('in PNG loses its words and what stands behind its end', async () => {
    const found = await kindOfFile('home.png', arrived(pngWithWords()))
    assert.ok('cleaned' in found && found.cleaned !== undefined)
    assert.ok(!found.cleaned.includes('taken at'))
    assert.ok(!found.cleaned.includes('eXIf'))
    assert.ok(!found.cleaned.includes('behind the end'))
    assert.ok(found.cleaned.includes('IDAT'))
  })

  it('of far too many points, or cut, is refused', async () => {
    assert.match(await refusalOf('flood.png', pngWithWords({ width: 50_000, height: 50_000 })), /far too many points/)
    assert.match(await refusalOf('cut.png', pngWithWords().subarray(0, 40)), /is damaged/)
    assert.match(await refusalOf('cut.jpg', jpegWithPlace().subarray(0, 30)), /is damaged/)
  })
})
