import type { ComponentChildren } from 'preact'
import { Fieldset } from '../govuk/fieldset.tsx'
import { capital } from '../kernel/words.ts'

/** One part of a long form, in two columns where there is room. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="sc-part">
      <Fieldset legend={{ text: capital(title), classes: 'govuk-fieldset__legend--m' }}>
        <div class="sc-part-fields">{children}</div>
      </Fieldset>
    </div>
  )
}
