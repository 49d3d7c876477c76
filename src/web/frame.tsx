import type { ComponentChildren } from 'preact'
import type { Shown } from './app.ts'

export interface FrameProps {
  page: Shown
  name: string
  service: string
  /** Addresses of the style sheets and scripts, with the hash of their content. */
  styles: readonly string[]
  scripts: readonly string[]
  icon: string
  nav: readonly { href: string; text: string; current: boolean }[]
  search: { action: string; label: string; placeholder: string; value: string } | null
  person: string | null
  signOut: { action: string; csrf: string } | null
  demonstration: { words: string; links: readonly { href: string; text: string }[] } | null
  flash: string | null
  foot: { lines: readonly string[]; links: readonly { href: string; text: string }[] }
}

/** Every page: what stands above and below the page's own words. */
export function Frame(props: FrameProps) {
  const { page } = props
  const family = page.look === 'family'
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${page.title} – ${props.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={props.icon} type="image/svg+xml" />
        {props.styles.map(href => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.scripts.map(src => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={family ? 'sc-family' : 'sc-staff'}>
        <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
          Skip to main content
        </a>
        {props.demonstration && (
          <aside class="sc-demo" aria-label="About this demonstration">
            <div class="sc-wide">
              <p>
                {props.demonstration.words}
                {props.demonstration.links.map(link => (
                  <span key={link.href}>
                    {' '}
                    <a href={link.href}>{link.text}</a>
                  </span>
                ))}
              </p>
            </div>
          </aside>
        )}
        <header class="sc-top">
          <div class="sc-wide">
            <a class="sc-name" href="/">
              {props.name} <span>— {props.service}</span>
            </a>
            {props.search && (
              <search>
                <form action={props.search.action} method="get">
                  <label class="govuk-visually-hidden" for="find">
                    {props.search.label}
                  </label>
                  <input
                    type="text"
                    id="find"
                    name="q"
                    placeholder={props.search.placeholder}
                    value={props.search.value}
                    autocomplete="off"
                  />
                  <button type="submit">Find</button>
                </form>
              </search>
            )}
            {props.person !== null && <span class="small">{props.person}</span>}
            {props.signOut && (
              <form method="post" action={props.signOut.action} class="sc-signout">
                <input type="hidden" name="_csrf" value={props.signOut.csrf} />
                <button type="submit" class="sc-link-button">
                  Sign out
                </button>
              </form>
            )}
          </div>
        </header>
        {props.nav.length > 0 && (
          <nav class="sc-nav" aria-label="Main">
            <div class="sc-wide">
              <ul>
                {props.nav.map(item => (
                  <li key={item.href}>
                    <a
                      class="govuk-link--no-visited-state"
                      href={item.href}
                      {...(item.current && { 'aria-current': 'true' })}
                    >
                      {item.text}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </nav>
        )}
        <div class="sc-wide">
          {page.back && (
            <a href={page.back.href} class="govuk-back-link">
              {page.back.text}
            </a>
          )}
          <main id="main" class={page.look === 'narrow' ? 'sc-narrow' : undefined}>
            {props.flash !== null && <Flash>{props.flash}</Flash>}
            {page.body}
          </main>
        </div>
        <footer class="sc-foot">
          <div class="sc-wide">
            {props.foot.lines.map(line => (
              <p key={line}>{line}</p>
            ))}
            <p>
              {props.foot.links.map(link => (
                <a key={link.href} class="govuk-link" href={link.href}>
                  {link.text}
                </a>
              ))}
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** What the action before this page did. */
function Flash({ children }: { children: ComponentChildren }) {
  return (
    <div class="sc-flash" role="status">
      <p>
        <span aria-hidden="true">✓ </span>
        {children}
      </p>
    </div>
  )
}
