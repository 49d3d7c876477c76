import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { appealAfter } from '../case/rights.tsx'
import { type Day, daysFrom, longDay, plainDay } from '../kernel/day.ts'
import type { LawWindow } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { standingOf, windowsOnProposal } from './standing.ts'

/** The time that is the family's: to write, to write again after a meeting, to appeal. */
export function Windows({ theCase, today }: { theCase: Case; today: Day }) {
  const standing = standingOf(theCase)
  const proposed = amendmentUnderWay(theCase)?.proposed ?? null
  const windows =
    standing.is === 'proposed'
      ? windowsOnProposal(theCase, standing.served.on)
      : proposed !== null
        ? windowsOnProposal(theCase, proposed.on)
        : standing.is === 'final'
          ? [appealAfter(theCase, standing.sent)].filter(w => w !== null)
          : standing.is === 'refused'
            ? [appealAfter(theCase, standing.given)].filter(w => w !== null)
            : []
  if (windows.length === 0) return null
  return (
    <section class="sc-box" aria-labelledby="windows">
      <h2 id="windows">{theCase.law === 'england-ehc-2014' ? 'The family’s time' : 'The parents’ time'}</h2>
      <dl class="sc-folk">
        {windows.map(window => (
          <div key={`${window.id}-${window.opensOn}`}>
            <dt>{packs[theCase.law].words.windows[window.id] ?? window.id}</dt>
            <dd>
              {plainDay(window.opensOn)} to {longDay(window.closesOn)}, <strong>{windowLeft(window, today)}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function windowLeft(window: LawWindow, today: Day): string {
  const left = daysFrom(today, window.closesOn)
  if (left < 0) return 'closed'
  if (left === 0) return 'closes today'
  return left === 1 ? 'closes tomorrow' : `${left} days left`
}
