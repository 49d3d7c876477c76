import { Link } from '../../govuk/link.tsx'
import { dayInLondon, shortDay } from '../../kernel/day.ts'
import { type Item, recommendationOn, type Sitting, toHear } from './sitting.ts'
import { clockOf, recommendsShort, roomPath, whoCloses } from './words.ts'

/** The agenda at the left: what was said of each case, which is heard now, and which is next. */
export function Agenda({ sitting, now }: { sitting: Sitting; now: string | null }) {
  const path = `/panels/sittings/${sitting.sittingId}`
  return (
    <nav aria-label="Agenda">
      <h2>Agenda</h2>
      <ol class="sc-agenda">
        {sitting.items.map((item, index) => (
          <li key={item.caseId} aria-current={item.caseId === now ? 'step' : undefined}>
            <b>{index + 1}</b>{' '}
            {item.caseId === now ? (
              <strong>{item.childName}</strong>
            ) : (
              <Link class="govuk-link govuk-link--no-visited-state" href={roomPath(sitting.sittingId, item.caseId)}>
                {item.childName}
              </Link>
            )}
            <br />
            <span class="small">{standing(sitting, item, now)}</span>
          </li>
        ))}
      </ol>
      <p class="small sc-only-narrow">
        <Link class="govuk-link govuk-link--no-visited-state" href={path}>
          Whole agenda, {sitting.items.length} {sitting.items.length === 1 ? 'case' : 'cases'}
        </Link>
      </p>
      {now !== null && sitting.state === 'open' && (
        <p class="small">
          <Link class="govuk-link govuk-link--no-visited-state" href={`${path}/close`}>
            Close the sitting
          </Link>
          <span class="sc-line-of soft">
            {sitting.signed === null ? whoCloses(sitting) : `${sitting.signed.by} has signed the minutes.`}
          </span>
        </p>
      )}
    </nav>
  )
}

function standing(sitting: Sitting, item: Item, now: string | null) {
  if (item.state === 'postponed') {
    return (
      <span class="soft">
        Postponed{sitting.next !== null && `; next sitting ${shortDay(sitting.next, sitting.sitsOn)}`}
      </span>
    )
  }
  const recommendation = recommendationOn(sitting, item.caseId)
  if (recommendation !== null) return `✓ ${recommendsShort(recommendation.recommends)}`
  if (sitting.state === 'planned') return null
  if (item.caseId === now) return nowWords(sitting, item)
  const late = lateFor(sitting, item)
  if (late > 0) return <span class="soft">Late paper: {late} to acknowledge</span>
  return toHear(sitting).find(i => i.caseId !== now)?.caseId === item.caseId ? <span class="soft">Next</span> : null
}

/** Since the case before it was saved; for the first, since the sitting began. */
function nowWords(sitting: Sitting, item: Item): string {
  if (sitting.state !== 'open' || toHear(sitting)[0] !== item) return 'Now'
  const times = [...sitting.recommendations.map(r => r.recordedAt), ...sitting.came.slice(0, 1).map(c => c.cameAt)]
  const since = times.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)
  return since === null || dayInLondon(since) !== sitting.sitsOn ? 'Now' : `Now · since ${clockOf(since)}`
}

/** How many who are here have not said that they have the late paper of a case. */
function lateFor(sitting: Sitting, item: Item): number {
  const late = sitting.packs.filter(pack => pack.supplement > 1 && pack.cases.includes(item.caseId))
  const people = sitting.came.filter(c => c.role !== 'clerk' && c.leftAt === null)
  return people.filter(p => late.some(pack => !pack.acknowledged.includes(p.accountId))).length
}
