import type { At } from '../case/program.ts'
import { Button, Link } from '../govuk/index.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { form, hidden, text } from '../web/form.ts'
import type { SavedView } from './queries.ts'
import { addressOf, narrows, orders, quick, readFilter, sources, type WorkFilter, writeFilter } from './work-filter.ts'

export const viewForm = form({
  name: text({
    label: 'Name of the view',
    hint: 'It stands above your list as a button, like “Reception, soonest first”. Nobody else sees it.',
    required: 'Enter a name for the view',
    longest: 60,
    look: { width: '20' },
  }),
  query: hidden({
    label: 'What the view shows',
    check: given =>
      narrows(readQuery(given)) && given === tidyQuery(given)
        ? null
        : 'Choose what the list shows first, then save the view',
  }),
})

/** What a saved query shows, read back; whatever else stood in it is left out. */
export function readQuery(query: string): WorkFilter {
  return readFilter(Object.fromEntries(new URLSearchParams(query.slice(0, 500))))
}

export function tidyQuery(query: string): string {
  return writeFilter(readQuery(query), { show: '', more: false })
}

export function NewViewPage({ at, tried, query }: { at: At; tried: Tried | undefined; query: string }) {
  return (
    <>
      <Problems tried={tried} form={viewForm} />
      <h1>Save this view</h1>
      {narrows(readQuery(query)) ? (
        <p class="govuk-body">The list as it was filtered: {viewWords(readQuery(query))}.</p>
      ) : (
        <p class="govuk-body">
          Nothing is chosen yet. <Link href="/work">Choose what the list shows</Link>, then save it.
        </p>
      )}
      <FormView at={at} form={viewForm} tried={tried} filled={{ query }} submit="Save view" />
    </>
  )
}

export function ViewsPage({ at, views }: { at: At; views: readonly SavedView[] }) {
  return (
    <>
      <h1>Saved views</h1>
      {views.length === 0 ? (
        <p class="govuk-body">
          There are none. Filter <Link href="/work">your list</Link>, then choose “Save this view”.
        </p>
      ) : (
        <ul class="sc-log sc-views">
          {views.map(view => (
            <li key={view.view_id}>
              <div>
                <Link href={addressOf('/work', view.query)}>{view.name}</Link>
                <span class="two">{viewWords(readQuery(view.query))}</span>
              </div>
              <form method="post" action={`/work/views/${view.view_id}/delete`}>
                <input type="hidden" name="_csrf" value={at.csrf} />
                <Button variant="secondary">
                  Delete <span class="govuk-visually-hidden">{view.name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** "Promises; words “transport”; Child, A to Z" */
function viewWords(filter: WorkFilter): string {
  return [
    filter.only === '' ? '' : quick[filter.only],
    filter.words === '' ? '' : `words “${filter.words}”`,
    filter.setting === '' ? '' : 'one school or unit',
    filter.stage === '' ? '' : `stage “${filter.stage.replaceAll('-', ' ')}”`,
    filter.from === '' ? '' : `from: ${sources[filter.from].toLowerCase()}`,
    orders[filter.order].toLowerCase(),
    filter.of === '' ? '' : 'another person’s list',
  ]
    .filter(word => word !== '')
    .join('; ')
}
