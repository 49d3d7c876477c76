import { StageFilter } from '../case/stage-filter.tsx'
import { Filter, type FilterChoice, FilterSelect, FilterWords } from '../govuk/index.ts'
import { addressOf, everyone, narrows, orders, type Quick, quick, sources, writeFilter } from './work-filter.ts'
import type { WorkPageProps } from './work-page.tsx'

/** What a list of work shows, and the filters that are a link away: everybody's and one's own. */
export function WorkFilterForm(props: WorkPageProps) {
  const { profile, filter, totals, people } = props
  return (
    <Filter
      action="/work"
      label="What the list shows"
      moreHref={filter.more ? undefined : addressOf('/work', writeFilter(filter, { more: true }))}
      saved={savedLinks(props)}
    >
      {filter.only !== '' && <input type="hidden" name="only" value={filter.only} />}
      {filter.more && <input type="hidden" name="more" value="yes" />}
      <FilterWords name="words" label="Child, reference or words" value={filter.words} />
      <FilterSelect
        name="setting"
        label="School or unit"
        any={totals.settings.length === 0 ? 'All' : `All ${totals.settings.length}`}
        choices={totals.settings}
        value={filter.setting}
        more={filter.more}
      />
      <StageFilter law={profile.law} value={filter.stage} more={filter.more} />
      <FilterSelect
        name="from"
        label="Comes from"
        any="Anywhere"
        choices={asChoices(sources)}
        value={filter.from}
        more={filter.more}
      />
      <FilterSelect name="order" label="Order" choices={asChoices(orders)} value={filter.order} more={filter.more} />
      {people.length > 0 && (
        <FilterSelect
          name="of"
          label="Whose"
          any="Mine"
          choices={[
            { value: everyone, text: 'Everyone’s overdue' },
            ...people.map(person => ({ value: person.accountId, text: person.name })),
          ]}
          value={filter.of}
          more={filter.more}
        />
      )}
    </Filter>
  )
}

function asChoices(words: Readonly<Record<string, string>>): FilterChoice[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

function savedLinks({ filter, totals, views, own, people }: WorkPageProps) {
  const { of } = filter
  const counts: Readonly<Record<Quick, number>> = {
    decisions: totals.decisions,
    'advice-late': totals.advice_late,
    transfers: totals.transfers,
    reviews: totals.reviews,
    promises: totals.promises,
  }
  const plain = { ...filter, words: '', setting: '', stage: '', from: '', only: '', show: '', more: false } as const
  const here = writeFilter(filter, { show: '', more: false })
  const names = Object.keys(quick) as Quick[]
  return [
    {
      text: own ? 'All my work' : 'All of it',
      href: addressOf('/work', writeFilter(plain)),
      current: !narrows(filter),
    },
    ...names
      .filter(only => counts[only] > 0 || filter.only === only)
      .map(only => ({
        text: `${quick[only]} (${counts[only]})`,
        href: addressOf('/work', writeFilter({ ...plain, of, only })),
        current: here === writeFilter({ ...plain, of, only }),
      })),
    ...views.map(view => ({
      text: view.name,
      href: addressOf('/work', view.query),
      current: narrows(filter) && here === view.query,
    })),
    narrows(filter) &&
      !views.some(view => view.query === here) && { text: 'Save this view', href: addressOf('/work/views/new', here) },
    views.length > 0 && { text: 'Saved views', href: '/work/views' },
    people.length > 0 && own && { text: 'Everyone’s overdue', href: addressOf('/work', `of=${everyone}`) },
    !own && { text: 'My work', href: '/work' },
  ]
}
