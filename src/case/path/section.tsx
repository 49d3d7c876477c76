import { PathDrawing } from './drawing.tsx'
import { PathKey } from './key.tsx'
import { PathList } from './list.tsx'
import type { CasePath } from './path.ts'

/** The path on a case's page: the drawing with its key and its words folded away; in a narrow window the list alone. */
export function PathSection({ path, id = 'path' }: { path: CasePath; id?: string }) {
  return (
    <section class="sc-path" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{path.heading}</h2>
      <PathDrawing path={path} id={id} />
      <PathKey id={`${id}-key`} />
      <div class="sc-only-narrow">
        <PathList path={path} />
      </div>
      <details class="govuk-details sc-only-wide">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">The path in words</span>
        </summary>
        <div class="govuk-details__text">
          <PathList path={path} />
        </div>
      </details>
    </section>
  )
}
