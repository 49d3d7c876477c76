import type { Profile } from '../authority/profile.ts'
import { Button, Link } from '../govuk/index.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { adviceOf } from './chase.ts'
import type { SavedView, WorkNumbers, WorkRow } from './queries.ts'
import type { Whose } from './whose.ts'
import { addressOf, narrows, type WorkFilter, writeFilter } from './work-filter.ts'
import { WorkFilterForm } from './work-filter-form.tsx'
import { WorkTable } from './work-table.tsx'
import { WorkTotals } from './work-totals.tsx'
import { quadrantWords } from './work-words.ts'

export interface WorkPageProps {
  profile: Profile
  whose: Whose
  own: boolean
  filter: WorkFilter
  rows: readonly WorkRow[]
  totals: WorkNumbers
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
        <WorkTotals {...props} />
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
            {rows.some(row => adviceOf(row.task_id) !== null) && (
              <Button text="Chase" variant="secondary" attributes={{ formaction: '/work/chase' }} />
            )}
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
