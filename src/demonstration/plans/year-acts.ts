import { compulsoryUntil } from '../../authority/school-age.ts'
import { listDueFor, termOf, termsOf } from '../../authority/terms.ts'
import { milestonesOf } from '../../case/milestones.ts'
import { reviewNow } from '../../case/reviews.ts'
import { awaitedOn } from '../../case/watches.ts'
import { decideLookedAt } from '../../ending/decide-ceasing.ts'
import { addDays, ageOn, type Day } from '../../kernel/day.ts'
import type { NewFact } from '../../record/append.ts'
import { decideChased, decideInformal } from '../../review/decide-after.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import { about } from '../needs-in-words.ts'
import { contentOf } from '../plan-content.ts'
import { between, chance, pick } from '../random.ts'
import type { Act } from '../story.ts'
import type { PlanCourse } from './plan-course.ts'

/** What the plan says is typed in, with the level of help that was agreed before the record began. */
export function enteredActs(course: PlanCourse, written: boolean): Act[] {
  const { random, manager, receivedOn: on, profile, child } = course
  const levels = profile.placements.levels.filter(l => l.rank < profile.placements.panelFromLevel)
  const level =
    child.setting?.kind === 'mainstream' && chance(random, 0.75) && levels.length > 0 ? pick(random, levels) : null
  return [
    {
      on,
      by: manager,
      decide: theCase => ({
        record: [
          ...(written
            ? [{ name: 'plan.written', on, says: { content: contentOf(course, theCase, 'whole') } } satisfies NewFact]
            : []),
          ...(level === null
            ? []
            : [
                {
                  name: 'level.set',
                  on,
                  says: { level: level.id, from: on, because: 'Agreed before the record began' },
                } satisfies NewFact,
              ]),
        ],
      }),
    },
  ]
}

/** Somebody asked, in the year in which compulsory schooling ends, what comes after; of one in eight nobody did. */
export function leaverActs({ random, child, receivedOn, today, manager, profile }: PlanCourse): Act[] {
  const ends = compulsoryUntil(child.bornOn)
  const on = officeDayBy(addDays(ends, -between(random, 20, 200)))
  if (on <= receivedOn || on > today || chance(random, 0.12)) return []
  return [
    {
      on,
      by: manager,
      decide: theCase => {
        const milestone = milestonesOf(theCase, profile).find(
          reached => reached.milestone.at === 'end of compulsory school age',
        )
        return milestone === undefined
          ? { record: [] }
          : decideLookedAt(theCase, profile, milestone.milestone.id, {
              on,
              because: about(
                child,
                '{name} stays on, with the help that is described. The school and the careers adviser say the same.',
              ),
            })
      },
    },
  ]
}

/** The assistant asks and chases now and then, as the ladder of each silence says; the last rung may still be open. */
export function chasedActs({ random, today, receivedOn, officers, profile }: PlanCourse): Act[] {
  return [75, 45, 19, 6].flatMap((ago): Act[] => {
    const on = officeDayBy(addDays(today, -ago - between(random, 0, 4)))
    if (on <= receivedOn || chance(random, ago < 10 ? 0.5 : 0.1)) return []
    return [
      {
        on,
        by: officers.assistant.account,
        decide(theCase) {
          const awaited = awaitedOn(theCase, profile).find(({ rungs }) =>
            rungs.some(({ rung, from }) => rung.chase === true && from <= on),
          )
          return awaited === undefined
            ? { record: [] }
            : decideChased(awaited, {
                on,
                to: theCase.setting?.name ?? 'The parents',
                how: ago > 40 ? 'email' : 'call',
                words: ago > 40 ? null : 'Left word with the office; the special needs co-ordinator will ring back.',
              })
        },
      },
    ]
  })
}

/** A child under five is looked at half-way through each year; now and then nobody did. */
export function informalActs({ random, child, receivedOn, today, manager }: PlanCourse): Act[] {
  const acts: Act[] = []
  for (let on = addDays(receivedOn, 165); ageOn(child.bornOn, on) < 5 && on <= today; on = addDays(on, 165)) {
    if (chance(random, 0.15)) break
    const day = officeDayBy(on)
    acts.push({
      on: day,
      by: manager,
      decide: () =>
        decideInformal({
          on: day,
          with: 'The parents and the key person',
          words: about(child, '{name} joins in at story time and has begun to ask for things with pictures.'),
        }),
    })
  }
  return acts
}

/** The list of the term in which the review falls due went to the head teacher, where that term has begun. */
export function listedActs({ profile, today, receivedOn, officers, child }: PlanCourse, dueOn: Day): Act[] {
  const term = termOf(termsOf(profile.closures), dueOn)
  const { setting } = child
  if (term === null || setting === null || term.from > today) return []
  const on = laterOf(officeDayBy(listDueFor(term)), officeDayFrom(receivedOn))
  return [
    {
      on,
      by: officers.assistant.account,
      decide: theCase => ({
        record: [
          {
            name: 'review.listed',
            on,
            about: reviewNow(theCase)?.about ?? 'review:1',
            says: {
              term: term.id,
              setting: setting.setting_id,
              to: `The head teacher of ${setting.name} by e-mail`,
              dueOn: listDueFor(term),
            },
          },
        ],
      }),
    },
  ]
}
