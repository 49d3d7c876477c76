import { Link } from '../govuk/index.ts'
import { packs } from '../law/packs/packs.ts'
import { addressOf, narrows } from './work-filter.ts'
import type { WorkPageProps } from './work-page.tsx'

/** The numbers above a list of work, each the way to what it counts. */
export function WorkTotals({ profile, whose, totals, filter }: WorkPageProps) {
  // The numbers are of the whole list: from a list that leaves something out they lead back to it.
  const whole = narrows(filter) ? addressOf('/work', filter.of === '' ? '' : `of=${filter.of}`) : ''
  const cases = whose.role === 'case-manager' ? `/cases?manager=${whose.accountId}` : '/cases'
  const { final } = packs[profile.law].words
  return (
    <ul class="sc-totals">
      <Total number={totals.overdue} words="overdue" href={`${whole}#overdue`} late />
      {!whose.everyone && (
        <>
          <Total number={totals.week} words="due this week" href={`${whole}#this-week`} />
          <Total number={totals.later} words="due later" href={`${whole}#later`} />
        </>
      )}
      <Total
        number={totals.waiting}
        words={whose.everyone ? 'overdue from others' : 'waiting for others'}
        href={`${whole}#waiting`}
      />
      <Total number={totals.open_cases} words={totals.open_cases === 1 ? 'open case' : 'open cases'} href={cases} />
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
