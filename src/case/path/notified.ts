import type { Course, PathInput } from './course.ts'
import { weekOf } from './phrases.ts'
import { startStop } from './stops.ts'

/** Somebody told the authority of a child and nobody has asked for anything yet: the law sets no day. */
export function notifiedCourse(input: PathInput): Course | null {
  const fact = input.facts.filter(f => f.name === 'notification.received').at(-1)
  if (fact === undefined) return null
  const [course] = input.words.courses
  return {
    startedOn: fact.on,
    weeks: course?.weeks ?? 26,
    marks: course?.marks ?? [0],
    heading: `Week ${weekOf(fact.on, input.today)} since the notification: nothing is asked for yet`,
    stops: [startStop(input, fact, fact.on, input.words.starts[fact.name])],
    legs: [],
    next: null,
    asides: [],
    running: false,
  }
}
