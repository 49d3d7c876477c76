/**
 * The address itself when it is a path, query or fragment of this site, or http, https, mailto or tel; otherwise `#`.
 * Control characters are refused rather than cut out: browsers drop some of them, and what is left may be another address.
 * So are addresses that begin with two slashes, which leave the site without saying so.
 */
export function safeHref(href: string): string {
  const address = href.trim()
  if (hasControlCharacter(address) || /^[/\\]{2}/.test(address)) return '#'
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]
  return scheme === undefined || allowed.has(scheme.toLowerCase()) ? address : '#'
}

const allowed = new Set(['http', 'https', 'mailto', 'tel'])

function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  }
  return false
}
