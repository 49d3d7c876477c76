import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { latinExtendedFont, latinFont, script, stylesheet } from '../govuk/assets.ts'

export interface Assets {
  /** Address → what is served there; each under `/assets` carries the hash of everything, so that browsers may keep it for good. */
  files: ReadonlyMap<string, { type: string; body: Buffer }>
  styles: readonly string[]
  scripts: readonly string[]
  icon: string
}

export interface Colours {
  accent: string
  accentDark: string
  tint: string
  line: string
}

/** Styles, scripts and typeface, with the authority's four colours. */
export function assetsFor(colours: Colours): Assets {
  const own = (name: string) => readFileSync(fileURLToPath(new URL(`assets/${name}`, import.meta.url)))
  const named: [string, string, Buffer][] = [
    ['govuk-frontend.css', 'text/css; charset=utf-8', withoutItsTypeface(readFileSync(stylesheet().path, 'utf8'))],
    ['sencase.css', 'text/css; charset=utf-8', own('sencase.css')],
    ['authority.css', 'text/css; charset=utf-8', Buffer.from(coloursCss(colours))],
    ['govuk-frontend.js', 'text/javascript; charset=utf-8', readFileSync(script().path)],
    ['icon.svg', 'image/svg+xml', Buffer.from(own('icon.svg').toString('utf8').replaceAll('#0b5563', colours.accent))],
    ['sencase.js', 'text/javascript; charset=utf-8', own('sencase.js')],
    ['source-sans-3-latin.woff2', 'font/woff2', readFileSync(latinFont().path)],
    ['source-sans-3-latin-ext.woff2', 'font/woff2', readFileSync(latinExtendedFont().path)],
  ]
  const hash = createHash('sha256')
  for (const [name, , body] of named) hash.update(name).update(body)
  const folder = `/assets/${hash.digest('hex').slice(0, 12)}`
  const files = new Map(named.map(([name, type, body]) => [`${folder}/${name}`, { type, body }]))
  const icon = files.get(`${folder}/icon.svg`)
  // A browser that has not read a page yet, or is shown a file, asks for the icon here.
  if (icon !== undefined) files.set('/favicon.ico', icon)
  return {
    files,
    styles: ['govuk-frontend.css', 'sencase.css', 'authority.css'].map(name => `${folder}/${name}`),
    scripts: [`${folder}/sencase.js`],
    icon: `${folder}/icon.svg`,
  }
}

/** GOV.UK's own typeface is not ours to use: a browser that lays a page out early would ask for its files. */
function withoutItsTypeface(css: string): Buffer {
  return Buffer.from(css.replace(/@font-face\s*\{[^}]*\}/g, ''))
}

function coloursCss({ accent, accentDark, tint, line }: Colours): string {
  return `:root { --authority-accent: ${accent}; --authority-accent-dark: ${accentDark}; --authority-tint: ${tint}; --authority-line: ${line}; }\n`
}
