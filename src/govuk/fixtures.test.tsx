import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type ComponentChildren, type FunctionComponent, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import * as govuk from './index.ts'
import { canonical, type Node, parseHtml } from './testing/html.ts'

// Options come from JSON and are checked against the published HTML, not against our types.
type AnyComponent = FunctionComponent<Record<string, unknown>>
const as = (component: unknown) => component as AnyComponent

const ported: Record<string, AnyComponent> = {
  'back-link': as(govuk.BackLink),
  breadcrumbs: as(govuk.Breadcrumbs),
  button: as(govuk.Button),
  'character-count': as(govuk.CharacterCount),
  checkboxes: as(govuk.Checkboxes),
  'date-input': as(govuk.DateInput),
  details: as(govuk.Details),
  'error-message': as(govuk.ErrorMessage),
  'error-summary': as(govuk.ErrorSummary),
  fieldset: as(govuk.Fieldset),
  'file-upload': as(govuk.FileUpload),
  hint: as(govuk.Hint),
  input: as(govuk.Input),
  'inset-text': as(govuk.InsetText),
  label: as(govuk.Label),
  'notification-banner': as(govuk.NotificationBanner),
  pagination: as(govuk.Pagination),
  panel: as(govuk.Panel),
  'password-input': as(govuk.PasswordInput),
  'phase-banner': as(govuk.PhaseBanner),
  radios: as(govuk.Radios),
  select: as(govuk.Select),
  'service-navigation': as(govuk.ServiceNavigation),
  'skip-link': as(govuk.SkipLink),
  'summary-list': as(govuk.SummaryList),
  table: as(govuk.Table),
  tabs: as(govuk.Tabs),
  tag: as(govuk.Tag),
  'task-list': as(govuk.TaskList),
  textarea: as(govuk.Textarea),
  'warning-text': as(govuk.WarningText),
}

const notPorted: Record<string, string> = {
  accordion: 'pages show what matters and put the rest in details',
  'cookie-banner': 'only a session cookie is set, which needs no consent',
  'exit-this-page': 'for services whose very use puts people in danger',
  feedback: 'the frame says how to reach the authority',
  footer: 'the frame has its own, with the authority’s name and no crown',
  'generic-header': 'the frame has its own',
  header: 'the frame has its own, with the authority’s name and no crown',
  'language-navigation': 'pages are in one language',
}

/** Published fixtures that a component does not match, each with the reason. */
const skipped: Record<string, Record<string, string>> = {}

const folder = new URL('./dist/govuk/components/', import.meta.resolve('govuk-frontend/package.json'))

describe('components and what GOV.UK Frontend publishes', () => {
  it('every component of GOV.UK Frontend is ported, or has a reason why not', () => {
    const published = readdirSync(fileURLToPath(folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
    assert.deepEqual(Object.keys({ ...ported, ...notPorted }).sort(), published.sort())
  })

  for (const [name, component] of Object.entries(ported)) {
    const fixtures = fixturesOf(name)
    const skips = skipped[name] ?? {}
    const kept = fixtures.filter(fixture => !(fixture.name in skips))

    it(`${name} is the same as in all ${kept.length} fixtures`, () => {
      const ours = Object.fromEntries(kept.map(fixture => [fixture.name, rendered(name, component, fixture)]))
      const theirs = Object.fromEntries(kept.map(fixture => [fixture.name, canonical(fixture.html)]))
      const differing = kept.filter(fixture => ours[fixture.name] !== theirs[fixture.name]).map(each => each.name)
      for (const each of differing) assert.equal(ours[each], theirs[each], `${each} (and ${differing.join(', ')})`)
      assert.ok(kept.length > 0)
    })

    for (const [skip, why] of Object.entries(skips)) {
      it(`${name}, ${skip}: differs, since ${why}`, () => {
        const fixture = fixtures.find(each => each.name === skip)
        assert.ok(fixture, 'there is no such fixture')
        assert.notEqual(
          rendered(name, component, fixture),
          canonical(fixture.html),
          'would match: take it off the list',
        )
      })
    }
  }
})

interface Fixture {
  name: string
  options: Record<string, unknown>
  html: string
}

function fixturesOf(name: string): Fixture[] {
  return JSON.parse(readFileSync(new URL(`${name}/fixtures.json`, folder), 'utf8')).fixtures
}

function rendered(name: string, component: AnyComponent, { options }: Fixture): string {
  return canonical(renderToString(h(component, propsOf(name, options))))
}

/** The options of a macro as props: what is HTML there becomes nodes here, under the name of its text. */
function propsOf(component: string, options: Record<string, unknown>): Record<string, unknown> {
  const props = translated(options, 'component') as Record<string, unknown>
  return component === 'service-navigation' ? { ...props, slots: slotsOf(options.slots) } : props
}

function translated(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map(each => translated(each, key))
  if (typeof value !== 'object' || value === null || key === 'attributes') return value
  const { html, ...others } = value as Record<string, unknown>
  if (key === 'conditional') return nodes(html)
  const taken = Object.fromEntries(Object.entries(others).map(([name, each]) => [name, translated(each, name)]))
  for (const [name, each] of Object.entries(others)) {
    if (name.endsWith('Html')) taken[name.replace('Html', 'Text')] = nodes(each)
  }
  if (html) taken[key === 'component' || key === 'panel' ? 'children' : 'text'] = nodes(html)
  return taken
}

function slotsOf(slots: unknown): Record<string, unknown> {
  const given = Object(slots) as Record<string, unknown>
  const end = given.end as string | { html: string; align?: string } | undefined
  return {
    start: nodes(given.start),
    end: nodes(typeof end === 'object' ? end.html : end),
    endAlign: typeof end === 'object' ? end.align : undefined,
    navigationStart: nodes(given.navigationStart),
    navigationEnd: nodes(given.navigationEnd),
  }
}

function nodes(html: unknown): ComponentChildren {
  return html ? parseHtml(String(html)).map(vnode) : undefined
}

function vnode(node: Node): ComponentChildren {
  if (typeof node === 'string') return node
  return h(node.name, Object.fromEntries(node.attributes), ...node.children.map(vnode))
}
