import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Folders from the ground up: a file imports from its own folder and from those named here. */
const may: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  govuk: [],
  database: ['kernel'],
  record: ['kernel', 'database'],
  law: ['kernel', 'record'],
  authority: ['kernel', 'law', 'record'],
  web: ['kernel', 'govuk'],
  // Who asks and what they may do is known to every page of a case; the pages about it are a capability like others.
  'access-base': [],
  case: ['kernel', 'database', 'record', 'law', 'authority', 'web', 'govuk', 'access-base'],
}
const ground = Object.keys(may)
const forCapabilities = [...ground]
/** What puts everything together. */
const tops = ['app.ts', 'main.ts', 'worker.ts', 'cli.ts', 'serve.tsx', 'jobs.ts', 'config.ts', 'start.ts']
const aboveCapabilities = ['cli', 'demonstration']

const wordsOfTheDomain = /\b(parents?|pupils?|statements?|assessments?|advice|panels? sits?|senco|tribunal|ehc)\b/i

interface Source {
  path: string
  folder: string
  imports: string[]
  text: string
}

describe('How the program is put together', () => {
  const sources = sourcesUnder(join(root, 'src'))

  it('imports flow one way: kernel, record, law and authority, case, capabilities, app', () => {
    const wrong: string[] = []
    for (const source of sources) {
      if (
        tops.includes(source.path) ||
        aboveCapabilities.includes(source.folder) ||
        source.path.endsWith('.test.ts') ||
        source.path.endsWith('.test.tsx')
      )
        continue
      const allowed = may[source.folder] ?? forCapabilities
      for (const target of source.imports) {
        const folder = folderOf(target)
        if (folder === source.folder || (source.folder === 'access' && folder === 'access-base')) continue
        if (!allowed.includes(folder)) wrong.push(`${source.path} imports ${target}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('govuk, web and database know no word of the domain', () => {
    const wrong = sources
      .filter(
        s =>
          ['govuk', 'web', 'database', 'kernel'].includes(s.folder) &&
          !s.path.includes('.test.') &&
          !s.path.endsWith('tables.ts'),
      )
      .flatMap(s =>
        codeLines(s.text).flatMap(line => (wordsOfTheDomain.test(line) ? [`${s.path}: ${line.trim()}`] : [])),
      )
    assert.deepEqual(wrong, [])
  })

  it('what decides is pure: no clock, no chance, no input or output', () => {
    const pure = sources.filter(
      s =>
        !s.path.includes('.test.') &&
        (['law', 'kernel'].includes(s.folder) ||
          (s.folder === 'authority' && !s.path.endsWith('geography.ts')) ||
          ['case/case.ts', 'case/tasks.ts', 'case/targets.ts', 'case/advice-pieces.ts', 'case/audience.ts'].includes(
            s.path,
          ) ||
          s.path.includes('case/path/') ||
          /(^|\/)decide[a-z-]*\.tsx?$/.test(s.path)),
    )
    assert.ok(pure.length > 20)
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random|\bawait\b|process\.|node:(fs|net|http|crypto)/
    const wrong = pure.flatMap(s =>
      codeLines(s.text)
        .filter(line => impure.test(line))
        .map(line => `${s.path}: ${line.trim()}`),
    )
    // The shipped bank holidays are read once, from a file beside the law; the worked examples are read by tests.
    assert.deepEqual(
      wrong.filter(w => !/^law\/(bank-holidays|examples)\.ts/.test(w)),
      [],
    )
  })

  it('the clock is read where the program starts, and nowhere else', () => {
    const wrong = sources
      .filter(s => !tops.includes(s.path) && !aboveCapabilities.includes(s.folder) && !s.path.includes('.test.'))
      .flatMap(s =>
        codeLines(s.text)
          .filter(line => /\bDate\.now\(|new Date\(\)|Temporal\.Now/.test(line))
          .map(line => `${s.path}: ${line.trim()}`),
      )
    assert.deepEqual(wrong, [])
  })

  it('links go through one helper, so that none can run a script', () => {
    const wrong = sources
      .filter(
        s =>
          s.path.endsWith('.tsx') &&
          !s.path.startsWith('govuk/') &&
          !s.path.startsWith('web/frame') &&
          !s.path.startsWith('case/path/'),
      )
      .flatMap(s =>
        codeLines(s.text)
          .filter(line => /<a\s/.test(line))
          .map(line => `${s.path}: ${line.trim()}`),
      )
    assert.deepEqual(wrong, [])
  })

  it('no SQL is put together from strings, and no page has inline style or script', () => {
    const wrong = sources
      .filter(s => !s.path.includes('.test.'))
      .flatMap(s =>
        codeLines(s.text)
          .filter(line =>
            /sql\.raw\(|\.query\(`[^`]*\$\{|style=\{|style="|dangerouslySetInnerHTML=|onClick=/.test(line),
          )
          .map(line => `${s.path}: ${line.trim()}`),
      )
    // Migrations are files of our own, and roles are named by the program itself.
    assert.deepEqual(
      wrong.filter(w => !/^database\/(migrate|roles|scratch)\.ts/.test(w)),
      [],
    )
  })

  it('no name says nothing', () => {
    const empty = sources
      .filter(s => /(^|\/)(utils?|helpers?|common|manager|service|misc)(\.|\/)/.test(s.path))
      .map(s => s.path)
    assert.deepEqual(empty, [])
  })
})

function sourcesUnder(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(join(root, 'src'), file)
      const text = readFileSync(file, 'utf8')
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
        relative(join(root, 'src'), resolve(dirname(file), to)),
      )
      return { path, folder: folderOf(path), imports, text }
    })
}

function folderOf(path: string): string {
  if (path === 'access/visitor.ts' || path === 'access/permissions.ts') return 'access-base'
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

/** Lines without comments: words about the code are not the code. */
function codeLines(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter(line => !line.trim().startsWith('//'))
}
