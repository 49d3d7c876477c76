import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { Fragment, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import {
  Checkboxes,
  Filter,
  IdentityBar,
  Input,
  Radios,
  Select,
  SubNavigation,
  Table,
  TableHead,
  Textarea,
  Timeline,
} from './index.ts'
import { canonical } from './testing/html.ts'

const same = (ours: VNode, html: string) => assert.equal(canonical(renderToString(ours)), canonical(html))

describe('our own patterns', () => {
  it('the identity bar says who, the reference, what is known, and what to mind', () => {
    same(
      <IdentityBar
        name="Zeynep Aydın"
        reference="K7Q4MX"
        details={[{ term: 'Born', text: '14 March 2021' }, false]}
        alerts={[{ text: '! Father’s address is confidential', tone: 'late' }, { text: 'Letters to both' }]}
      />,
      `<div class="sc-id"><h1>Zeynep Aydın</h1><span class="soft num">K7Q4MX</span>
        <dl><div><dt>Born</dt><dd>14 March 2021</dd></div></dl>
        <p class="alerts"><span class="sc-tag sc-tag--late">! Father’s address is confidential</span><span class="sc-tag">Letters to both</span></p>
      </div>`,
    )
    same(<IdentityBar name="Zeynep Aydın" />, '<div class="sc-id"><h1>Zeynep Aydın</h1></div>')
  })

  it('the sub navigation marks the page where one is', () => {
    same(
      <SubNavigation
        label="Pages of this case"
        items={[{ text: 'Overview', href: '/a', current: true }, null, { text: 'Timeline (34)', href: '/a/timeline' }]}
      />,
      `<nav aria-label="Pages of this case"><ul class="sc-tabs">
        <li><a class="govuk-link--no-visited-state" href="/a" aria-current="page">Overview</a></li>
        <li><a class="govuk-link--no-visited-state" href="/a/timeline">Timeline (34)</a></li>
      </ul></nav>`,
    )
  })

  it('the filter asks by address, and shows what is chosen and what was saved', () => {
    same(
      <Filter
        action="/work"
        label="Filter your work"
        chosen={[{ text: 'Stage: advice', removeHref: '/work?school=1' }]}
        clearHref="/work"
        saved={[{ text: 'All my work', href: '/work', current: true }]}
        moreHref="/work/filters"
      >
        <Input name="words" label="Words" />
      </Filter>,
      `<form class="sc-filter" action="/work" method="get" aria-label="Filter your work">
        <div class="govuk-form-group"><label class="govuk-label" for="words">Words</label><input type="text" class="govuk-input" id="words" name="words"></div>
        <button type="submit" class="govuk-button" data-module="govuk-button">Show</button>
        <a class="govuk-link small sc-only-narrow" href="/work/filters">More filters</a>
      </form>
      <ul class="sc-saved" aria-label="Chosen filters">
        <li><a href="/work?school=1"><span aria-hidden="true">✕ </span><span class="govuk-visually-hidden">Remove </span>Stage: advice</a></li>
        <li><a href="/work">Clear all</a></li>
      </ul>
      <ul class="sc-saved" aria-label="Saved filters"><li><a href="/work" aria-current="true">All my work</a></li></ul>`,
    )
  })

  it('the timeline gives each entry its day, and who it was', () => {
    same(
      <Timeline
        items={[
          { id: 'fact-12', at: '2026-11-20', atText: '20 Nov', title: 'E-mail', by: 'P. Raman', children: 'Liked it.' },
          { at: '2026-11-17', atText: '17 Nov', title: 'Letter added' },
        ]}
      />,
      `<ol class="sc-log">
        <li id="fact-12"><time class="soft num" datetime="2026-11-20">20 Nov</time>
          <div><strong>E-mail</strong> <span class="soft">P. Raman</span><div>Liked it.</div></div></li>
        <li><time class="soft num" datetime="2026-11-17">17 Nov</time><div><strong>Letter added</strong></div></li>
      </ol>`,
    )
  })
})

describe('short forms', () => {
  it('a string or an element stands for an option that is only words', () => {
    const full = renderToString(
      <Input
        name="a"
        label={{ text: 'Name' }}
        hint={{ text: 'As on the letter' }}
        errorMessage={{ text: 'Enter it' }}
      />,
    )
    const short = <Input name="a" label="Name" hint={<Fragment>As on the letter</Fragment>} errorMessage="Enter it" />
    assert.equal(renderToString(short), full)
    assert.match(full, /aria-describedby="a-hint a-error"/)
  })

  it('cells of a table can be words, numbers or elements', () => {
    const html = renderToString(<Table rows={[['x', 1, <b key="b">y</b>, { text: 2, format: 'numeric' }]]} />)
    assert.match(html, /<td class="govuk-table__cell">1<\/td><td class="govuk-table__cell"><b>y<\/b><\/td>/)
    assert.match(html, /govuk-table__cell--numeric">2</)
  })

  it('what is typed stays text, and an empty first line of it stays', () => {
    const typed = '\n<script>alert("x")</script>'
    const html = renderToString(<Textarea name="a" label={typed} value={typed} />)
    assert.ok(!html.includes('<script'))
    assert.match(html, />\n\n&lt;script/)
  })

  it('a value of zero or none chooses what it should', () => {
    const items = [
      { value: 0, text: 'None' },
      { value: 1, text: 'One' },
    ]
    assert.match(renderToString(<Select name="a" label="A" items={items} value={0} />), /selected[^>]*>None/)
    assert.ok(!renderToString(<Select name="a" label="A" items={items} />).includes('selected'))
    assert.match(renderToString(<Checkboxes name="a" items={items} values={['1']} />), /value="1" checked/)
  })

  it('the heads of a table say how it is sorted, and what only a screen reader needs', () => {
    same(
      <table>
        <TableHead
          columns={[
            { text: 'Choose', hidden: true },
            { text: 'Child', sorted: 'ascending' },
            { text: 'Places', classes: 'num' },
            'Due',
          ]}
        />
      </table>,
      `<table><thead class="govuk-table__head"><tr>
        <th scope="col" class="govuk-table__header"><span class="govuk-visually-hidden">Choose</span></th>
        <th scope="col" class="govuk-table__header" aria-sort="ascending">Child<span aria-hidden="true"> ▲</span></th>
        <th scope="col" class="govuk-table__header num">Places</th>
        <th scope="col" class="govuk-table__header">Due</th>
      </tr></thead></table>`,
    )
  })
})

it('a page of them is valid HTML', async () => {
  const itemsWith = (field: string) => [
    { value: 'yes', text: 'Yes', conditional: <Input name={field} label="When" /> },
    { divider: 'or' },
    { value: 'no', text: 'No', hint: 'Not now' },
  ]
  const page = (
    <main>
      <IdentityBar name="Zeynep" reference="K7Q4MX" details={[{ term: 'Born', text: '2021' }]} />
      <SubNavigation label="Pages" items={[{ text: 'One', href: '/one', current: true }]} />
      <Timeline items={[{ at: '2026-11-20', atText: '20 Nov', title: 'E-mail' }]} headingLevel={2} />
      <Radios
        name="r"
        items={itemsWith('agreedOn')}
        fieldset={{ legend: 'Choose' }}
        hint="One"
        errorMessage="Choose one"
      />
      <Checkboxes name="c" items={itemsWith('heldOn')} fieldset={{ legend: 'Choose' }} values={['no']} />
    </main>
  )
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Preact writes `<input/>`; both are HTML.
      'void-style': 'off',
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    },
  })
  const report = await validator.validateString(renderToString(page))
  assert.deepEqual(
    report.results.flatMap(({ messages }) => messages).map(({ message }) => message),
    [],
  )
})
