import type { Profile } from '../authority/profile.ts'
import { Button, Filter, Input, Link, Select } from '../govuk/index.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SavedView, WorkRow, WorkTotals } from './queries.ts'
import type { Whose } from './whose.ts'
import {
  addressOf,
  everyone,
  narrows,
  orders,
  type Quick,
  quick,
  sources,
  type WorkFilter,
  writeFilter,
} from './work-filter.ts'
import { WorkTable } from './work-table.tsx'
import { quadrantWords } from './work-words.ts'

export interface WorkPageProps {
  profile: Profile
  whose: Whose
  own: boolean
  filter: WorkFilter
  rows: readonly WorkRow[]
  totals: WorkTotals
  views: readonly SavedView[]
  /** Whose lists the visitor may see; empty for all but seniors. */
  people: readonly { accountId: string; name: string }[]
  today: Day
}

/** Everything one person is to do, by when. */
export function WorkPage(props: WorkPageProps) {
  const { whose, own, filter, rows, totals, today } = props
  const title = own ? 'My work' : whose.everyone ? 'Everyone’s overdue work' : `${whose.name}: work`
  return (
    <>
      <div class="sc-head">
        <div>
          <h1>{title}</h1>
          <p class="small soft">
            {longDay(today)}
            {totals.managed > 0 && (
              <>
                <br />
                {groupWords(props)}
              </>
            )}
          </p>
        </div>
        <Totals {...props} />
      </div>
      <WorkFilterForm {...props} />
      {rows.length === 0 ? (
        <p class="govuk-body">
          {narrows(filter)
            ? 'Nothing here fits what was chosen.'
            : 'Nothing waits. New work stands here the day it begins.'}
        </p>
      ) : (
        <form action="/work/print" method="get">
          {!own && <input type="hidden" name="of" value={filter.of} />}
          <WorkTable rows={rows} filter={filter} today={today} withManager={whose.everyone || whose.unmanaged} />
          <div class="sc-bulk">
            <span>With those chosen:</span>
            <Button text="Print" variant="secondary" />
            <span>
              or{' '}
              <Link href={addressOf('/work/print', writeFilter(filter, { show: '', more: false }))}>
                print the whole list
              </Link>
            </span>
            <span class="soft sc-only-wide">Keys: J and K move, Enter opens, X chooses</span>
          </div>
        </form>
      )}
    </>
  )
}

function groupWords({ totals, profile }: WorkPageProps): string {
  const names = totals.quadrants.map(id => profile.quadrants.find(q => q.id === id)?.name ?? id)
  const settings = `${totals.managed} ${totals.managed === 1 ? 'school or unit' : 'schools and units'}`
  return names.length === 0 ? settings : `${settings}, ${quadrantWords(names)}`
}

function Totals({ profile, whose, totals }: WorkPageProps) {
  const cases = whose.role === 'case-manager' ? `/cases?manager=${whose.accountId}` : '/cases'
  const { final } = packs[profile.law].words
  return (
    <ul class="sc-totals">
      <Total number={totals.overdue} words="overdue" href="#overdue" late />
      {!whose.everyone && (
        <>
          <Total number={totals.week} words="due this week" href="#this-week" />
          <Total number={totals.later} words="due later" href="#later" />
        </>
      )}
      <Total
        number={totals.waiting}
        words={whose.everyone ? 'overdue from others' : 'waiting for others'}
        href="#waiting"
      />
      <Total number={totals.open_cases} words="open cases" href={cases} />
      {totals.finals > 0 && (
        <li>
          <div>
            <strong>
              {totals.in_time} of {totals.finals}
            </strong>
            {final}s in time in a year{totals.excused > 0 && `, ${totals.excused} excused`}
          </div>
        </li>
      )}
    </ul>
  )
}

/** A number, and the way to what it counts; nothing to go to where it is none. */
function Total({ number, words, href, late }: { number: number; words: string; href: string; late?: boolean }) {
  const inside = (
    <>
      <strong>
        {late && number > 0 && <span aria-hidden="true">▲ </span>}
        {number}
      </strong>
      {words}
    </>
  )
  return (
    <li class={late && number > 0 ? 'is-late' : undefined}>
      {number === 0 ? (
        <div>{inside}</div>
      ) : (
        <Link href={href} class="">
          {inside}
        </Link>
      )}
    </li>
  )
}

function WorkFilterForm(props: WorkPageProps) {
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
        items={[
          { value: '', text: 'Anywhere' },
          ...Object.entries(sources).map(([value, text]) => ({ value, text })),
        ]}
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
