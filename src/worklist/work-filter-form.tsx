import { Filter, Input, Select } from '../govuk/index.ts'
import { packs } from '../law/packs/packs.ts'
import { addressOf, everyone, narrows, orders, type Quick, quick, sources, writeFilter } from './work-filter.ts'
import type { WorkPageProps } from './work-page.tsx'

/** What a list of work shows, and the filters that are a link away: everybody's and one's own. */
export function WorkFilterForm(props: WorkPageProps) {
  const { profile, filter, totals, people } = props
  const opt = { formGroup: { classes: filter.more ? '' : 'opt' } }
  const stages = Object.entries(packs[profile.law].words.stages)
  return (
    <Filter
      action="/work"
      label="What the list shows"
      moreHref={filter.more ? undefined : addressOf('/work', writeFilter(filter, { more: true }))}
      saved={savedLinks(props)}
    >
      {filter.only !== '' && <input type="hidden" name="only" value={filter.only} />}
      {filter.more && <input type="hidden" name="more" value="yes" />}
      <Input
        id="words"
        name="words"
        label={{ text: 'Child, reference or words' }}
        value={filter.words}
        autocomplete="off"
        spellcheck={false}
      />
      <Select
        id="setting"
        name="setting"
        label={{ text: 'School or unit' }}
        items={[
          { value: '', text: totals.settings.length === 0 ? 'All' : `All ${totals.settings.length}` },
          ...totals.settings,
        ]}
        value={filter.setting}
        {...opt}
      />
      <Select
        id="stage"
        name="stage"
        label={{ text: 'Stage' }}
        items={[{ value: '', text: 'Any stage' }, ...stages.map(([value, text]) => ({ value, text }))]}
        value={filter.stage}
        {...opt}
      />
      <Select
        id="from"
        name="from"
        label={{ text: 'Comes from' }}
        items={[{ value: '', text: 'Anywhere' }, ...Object.entries(sources).map(([value, text]) => ({ value, text }))]}
        value={filter.from}
        {...opt}
      />
      <Select
        id="order"
        name="order"
        label={{ text: 'Order' }}
        items={Object.entries(orders).map(([value, text]) => ({ value, text }))}
        value={filter.order}
        {...opt}
      />
      {people.length > 0 && (
        <Select
          id="of"
          name="of"
          label={{ text: 'Whose' }}
          items={[
            { value: '', text: 'Mine' },
            { value: everyone, text: 'Everyone’s overdue' },
            ...people.map(person => ({ value: person.accountId, text: person.name })),
          ]}
          value={filter.of}
          {...opt}
        />
      )}
    </Filter>
  )
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
