/**
 * HTML as a tree, and back in one canonical form, so that two writings of the same page compare equal. Exact about
 * elements, their order, attributes (sorted; the first of two with one name wins, as in browsers) and text. White space
 * counts as it does on the screen: runs are one space, and it is nothing at the edge of a block or beside a control.
 */
export type Node = string | Element

export interface Element {
  name: string
  attributes: [name: string, value: string][]
  children: Node[]
}

/** One line for each tag and text, indented, so that a difference is easy to read. */
export function canonical(html: string): string {
  const lines: string[] = []
  let depth = 0
  for (const token of settled(tokens(parseHtml(html)))) {
    if (token.kind === 'close') depth--
    else lines.push('  '.repeat(depth) + written(token))
    if (token.kind === 'open') depth++
  }
  return lines.join('\n')
}

function written(token: Exclude<Token, { kind: 'close' }>): string {
  switch (token.kind) {
    case 'open':
      return token.tag
    case 'text':
      return JSON.stringify(token.text)
    case 'space':
      return '" "'
  }
}

/** Throws on anything it does not know: mismatched tags, unknown entities, comments. */
export function parseHtml(html: string): Node[] {
  const root: Element = { name: '', attributes: [], children: [] }
  const open: Element[] = [root]
  const current = () => open.at(-1) ?? root
  const token =
    /<\/([a-z][a-z0-9]*)\s*>|<([a-z][a-z0-9]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*"[^"]*")?|\s+)*)\s*(\/?)>|[^<]+/giy
  while (token.lastIndex < html.length) {
    const at = token.lastIndex
    const match = token.exec(html)
    if (!match) throw new Error(`Not HTML: ${html.slice(at, at + 60)}`)
    const [whole, closing, opening, attributes = '', slash] = match
    if (closing !== undefined) {
      if (current().name !== closing) throw new Error(`</${closing}> closes <${current().name}>`)
      open.pop()
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: parseAttributes(attributes), children: [] }
      current().children.push(element)
      // A slash closes elements of SVG; on other elements browsers ignore it.
      const inSvg = open.some(({ name }) => name === 'svg')
      if (!voids.has(opening) && !(slash && inSvg)) open.push(element)
    } else {
      const first = current().name === 'textarea' && current().children.length === 0
      current().children.push(decoded(first ? whole.replace(/^\n/, '') : whole))
    }
  }
  if (open.length > 1) throw new Error(`<${current().name}> is not closed`)
  return root.children
}

function parseAttributes(text: string): [string, string][] {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([^\s"'>/=]+)(?:\s*=\s*"([^"]*)")?/g)) {
    if (!attributes.has(name)) attributes.set(name, decoded(value))
  }
  return [...attributes]
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ctdot: '⋯',
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    const character = entities[name]
    if (character === undefined) throw new Error(`Unknown entity ${whole}`)
    return character
  })
}

const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

type Token =
  | { kind: 'open'; tag: string; inline: boolean }
  | { kind: 'close'; inline: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'space' }

// All others are blocks, or controls and pictures, which have white space of their own inside and none beside them.
const inlineNames = new Set('a abbr b cite code em i kbd mark q s small span strong sub sup time u'.split(' '))

function tokens(nodes: Node[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (typeof node === 'string') return words(node)
    const inline = inlineNames.has(node.name)
    const children =
      node.name === 'textarea'
        ? node.children.map((text): Token => ({ kind: 'text', text: String(text) }))
        : tokens(node.children)
    return [{ kind: 'open', tag: tagOf(node), inline }, ...children, { kind: 'close', inline }]
  })
}

function words(text: string): Token[] {
  const line = text.replace(/[ \t\n\r\f]+/g, ' ')
  if (line === ' ') return [{ kind: 'space' }]
  const space: Token[] = [{ kind: 'space' }]
  return [
    ...(line.startsWith(' ') ? space : []),
    { kind: 'text', text: line.replace(/^ | $/g, '') },
    ...(line.endsWith(' ') ? space : []),
  ]
}

function tagOf({ name, attributes }: Element): string {
  const sorted = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1))
  return `<${[name, ...sorted.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')}>`
}

/**
 * Between two words, however many inline tags stand between them, there is one space or none. It is put outside of
 * elements that it ends or begins: `<a>one </a>two` reads as `<a>one</a> two`.
 */
function settled(all: Token[]): Token[] {
  const written: Token[] = []
  let at = 0
  while (at < all.length) {
    const token = all[at]
    if (token === undefined) break
    if (!isBetweenWords(token)) {
      written.push(token)
      at++
      continue
    }
    const end = all.findIndex((later, index) => index > at && !isBetweenWords(later))
    const run = all.slice(at, end === -1 ? all.length : end)
    const tags = run.filter(({ kind }) => kind !== 'space')
    const isSeen = tags.length < run.length && written.at(-1)?.kind === 'text' && all[end]?.kind === 'text'
    const firstOpen = tags.findIndex(({ kind }) => kind === 'open')
    if (isSeen) tags.splice(firstOpen === -1 ? tags.length : firstOpen, 0, { kind: 'space' })
    written.push(...tags)
    at += run.length
  }
  return written
}

function isBetweenWords(token: Token): boolean {
  return token.kind === 'space' || ((token.kind === 'open' || token.kind === 'close') && token.inline)
}
