import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { Button } from './button.tsx'
import { Link } from './link.tsx'
import { extra } from './options.ts'
import { safeHref } from './safe-href.ts'

const script = 'javascript:alert(1)'

describe('addresses of links', () => {
  const kept = [
    '/cases/K7Q4MX?tab=plan&of=2#top',
    '#name',
    '?page=2',
    '',
    'decision',
    './decision',
    '/search?q=a:b',
    '/a//b',
    'https://www.gov.uk/',
    'http://localhost:3000/x',
    'mailto:sen@council.example',
    'tel:+442079460142',
    '/çağ',
  ]
  for (const address of kept) it(`keeps "${address}"`, () => assert.equal(safeHref(address), address))

  const refused = [
    script,
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript\u0000:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://council.example/1',
    'file:///etc/passwd',
    'view-source:x',
    'x:y',
    ':',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
  ]
  for (const address of refused) it(`refuses ${JSON.stringify(address)}`, () => assert.equal(safeHref(address), '#'))

  const page = 'https://sencase.example/cases/K7Q4MX/plan'
  const schemes = ['javascript', 'JAVASCRIPT', 'data', 'vbscript', 'http', 'https', 'mailto', 'tel', 'x', '']
  const bits = [
    '\t',
    '\n',
    '\r',
    '\0',
    '\u001f',
    ' ',
    '\u00a0',
    '\ufeff',
    ':',
    '/',
    '\\',
    '#',
    '?',
    '@',
    'a',
    '%3a',
    '%0a',
  ]
  const address = fc
    .array(
      fc.oneof(fc.constantFrom(...schemes), fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 3 })),
      {
        maxLength: 8,
      },
    )
    .map(parts => parts.join(''))

  it('whatever is typed, a browser follows the link only by http, https, mailto or tel, and never unseen to another site', () => {
    fc.assert(
      fc.property(address, typed => {
        const href = safeHref(typed)
        const followed = URL.parse(href, page)
        // An address that cannot be read leads nowhere.
        if (followed === null) return
        assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(followed.protocol), followed.href)
        if (!/^(https?|mailto|tel):/i.test(href)) assert.equal(followed.origin, new URL(page).origin)
      }),
      { numRuns: 2000 },
    )
  })

  it('an address that passes is not changed, but for the white space around it', () => {
    fc.assert(
      fc.property(address, typed => {
        const href = safeHref(typed)
        assert.ok(href === '#' || href === typed.trim())
      }),
    )
  })

  it('is checked in links, in buttons that are links, and in attributes', () => {
    assert.equal(renderToString(<Link href={script}>x</Link>), '<a href="#" class="govuk-link">x</a>')
    assert.match(renderToString(<Button href={script} text="x" />), /href="#"/)
    assert.deepEqual(extra({ formaction: script }), { formaction: '#' })
    assert.deepEqual(extra({ src: '/x.png', 'data-href': 'x' }), { src: '/x.png', 'data-href': 'x' })
  })

  it('no other component writes a link or raw HTML itself', () => {
    const sources = readdirSync(import.meta.dirname).filter(name => name.endsWith('.tsx') && !name.includes('.test.'))
    assert.ok(sources.length > 30)
    for (const name of sources.filter(each => !['link.tsx', 'button.tsx'].includes(each))) {
      assert.doesNotMatch(
        readFileSync(`${import.meta.dirname}/${name}`, 'utf8'),
        /<a[\s>]|dangerouslySetInnerHTML/,
        name,
      )
    }
  })

  it('refuses attributes that carry script or markup', () => {
    for (const name of ['onclick', 'onLoad', 'dangerouslySetInnerHTML', 'srcdoc']) {
      assert.throws(() => extra({ [name]: 'x' }), /is not an attribute/)
    }
  })
})
