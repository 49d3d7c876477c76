import { addDays, type Day } from '../kernel/day.ts'
import { decideArrange, decideDeclined, decideHeld } from '../meeting/decide.ts'
import type { Course } from './course.ts'
import { laterOf, officeDayBy } from './days.ts'
import { about } from './needs-in-words.ts'
import type { Act } from './story.ts'

/** The meeting with the parents during the assessment, or their no. */
export function meetingActs(course: Course, metOn: Day, askedOn: Day): Act[] {
  const { child, manager, pace, words } = course
  const parent = child.people[0]
  const who = parent === undefined ? 'the parents' : `${parent.given} ${parent.family}`
  if (pace.meetingDeclined) {
    const because = 'They have no time by day, and are content with telephone calls.'
    return [{ on: metOn, by: manager, decide: theCase => decideDeclined(theCase, { on: metOn, by: who, because }) }]
  }
  const arrangedOn = laterOf(officeDayBy(addDays(metOn, -9)), askedOn)
  const place = child.setting?.name ?? 'At the family’s home'
  const meeting = { kind: 'parents', meetingOn: metOn, place, with: who } as const
  const notes = `We spoke about how {name} gets through the day and about the advice so far. ${words.parent}`
  const wishes = 'A school where {name} is known and where the help does not depend on one person.'
  return [
    { on: arrangedOn, by: manager, decide: theCase => decideArrange(theCase, meeting, arrangedOn) },
    {
      on: metOn,
      by: manager,
      decide: theCase =>
        decideHeld(theCase, {
          kind: 'parents',
          on: metOn,
          with: who,
          notes: about(child, notes),
          wishes: about(child, wishes),
        }),
    },
  ]
}
