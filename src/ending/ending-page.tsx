import { allows } from '../access/permissions.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { deathOf } from '../case/death.ts'
import { ceasingOf, isCeasing } from '../case/ending.ts'
import { milestonesOf, type Reached } from '../case/milestones.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { addDays, longDay } from '../kernel/day.ts'
import { listed, lowerFirst } from '../kernel/words.ts'
import { AfterDeath } from './after-death.tsx'
import { CeasingSection } from './ceasing-section.tsx'
import { MovingSection } from './moving-section.tsx'

/** How this case ends or may end: ceasing, the ages that are looked at, moving; and what is done when a child has died. */
export async function endingPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'ending', title: 'Ceasing and moving' }, async (_tx, theCase) => {
    if (deathOf(theCase) !== null) return <AfterDeath program={program} theCase={theCase} at={at} />
    return (
      <>
        <CeasingSection program={program} theCase={theCase} at={at} />
        <Ages program={program} theCase={theCase} at={at} />
        <MovingSection theCase={theCase} at={at} />
        <p class="govuk-body">
          {allows(at.visitor.role, 'people.change') && (
            <>
              <Link href={`/cases/${theCase.caseId}/ending/died`}>If the child has died</Link> ·{' '}
            </>
          )}
          <Link href="/ceasing-criteria">When we cease: the criteria anybody can read</Link> ·{' '}
          <Link href="/ending">All who leave or move</Link>
        </p>
      </>
    )
  })
}

/** The ages at which somebody looks, with the exact days. */
function Ages({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const all = milestonesOf(theCase, program.profile)
  if (all.length === 0) return null
  const far = (reached: Reached) => reached.lookedAt === null && reached.from > addDays(at.today, 366)
  const later = all.filter(far)
  const may = allows(at.visitor.role, 'cease.record') && !isCeasing(ceasingOf(theCase))
  return (
    <section aria-labelledby="ages">
      <h2 id="ages">Ages that are looked at</h2>
      <ul class="sc-views govuk-list">
        {all
          .filter(reached => !far(reached))
          .map(({ milestone, on, from, lookedAt }) => (
            <li key={milestone.id}>
              <div>
                <strong>{milestone.name}</strong> on {longDay(on)}{' '}
                {lookedAt !== null ? (
                  <StateTag tone="done">Looked at</StateTag>
                ) : from <= at.today ? (
                  <StateTag tone={on < at.today ? 'late' : 'now'}>To be looked at</StateTag>
                ) : null}
                <span class="two">
                  {milestone.asks}.{' '}
                  {lookedAt === null ? (
                    from > at.today && `A task from ${longDay(from)}.`
                  ) : (
                    <Link href={`/cases/${theCase.caseId}/timeline#fact-${lookedAt.position}`}>
                      {longDay(lookedAt.on)}
                    </Link>
                  )}
                </span>
                {may && lookedAt === null && from <= at.today && (
                  <span class="two">
                    <Link href={`/cases/${theCase.caseId}/ending/look/${milestone.id}`}>
                      Look at it<span class="govuk-visually-hidden">: {milestone.name}</span>
                    </Link>
                    {milestone.ground !== undefined && (
                      <>
                        {' · '}
                        <Link href={`/cases/${theCase.caseId}/ending/propose/${milestone.ground}`}>
                          Propose to cease on this ground
                          <span class="govuk-visually-hidden">: {milestone.name}</span>
                        </Link>
                      </>
                    )}
                  </span>
                )}
              </div>
            </li>
          ))}
      </ul>
      {later.length > 0 && (
        <p class="govuk-body">
          Later: {listed(later.map(({ milestone, on }) => `${lowerFirst(milestone.name)} on ${longDay(on)}`))}. Each
          becomes a task in its year.
        </p>
      )}
    </section>
  )
}
