import { fileURLToPath } from 'node:url'

/** A file that pages need and that comes unchanged from a package. */
export interface Asset {
  /** The last part of the address it is served at, before the web server puts a hash of its content into it. */
  name: string
  /** Where it lies on this machine. */
  path: string
  contentType: string
}

/** GOV.UK Frontend's styles and script, and the typeface, Source Sans 3, in two parts that browsers fetch as needed. */
export function govukAssets(): Asset[] {
  return [stylesheet(), script(), latinFont(), latinExtendedFont()]
}

/** GOV.UK Frontend's styles. */
export function stylesheet(): Asset {
  const path = fileOf('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  return { name: 'govuk-frontend.css', path, contentType: 'text/css; charset=utf-8' }
}

/** GOV.UK Frontend's script: a module that exports `initAll`. */
export function script(): Asset {
  const path = fileOf('govuk-frontend/dist/govuk/govuk-frontend.min.js')
  return { name: 'govuk-frontend.js', path, contentType: 'text/javascript; charset=utf-8' }
}

/** Letters of western Europe: enough for most pages. */
export function latinFont(): Asset {
  return font('source-sans-3-latin-wght-normal.woff2')
}

/** The other Latin letters, such as those of Turkish and Polish names. */
export function latinExtendedFont(): Asset {
  return font('source-sans-3-latin-ext-wght-normal.woff2')
}

function font(name: string): Asset {
  return { name, path: fileOf(`@fontsource-variable/source-sans-3/files/${name}`), contentType: 'font/woff2' }
}

function fileOf(packaged: string): string {
  return fileURLToPath(import.meta.resolve(packaged))
}
