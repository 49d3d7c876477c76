import { longDay } from '../kernel/day.ts'
import { endOfTerm } from './calendar.ts'
import type { CompiledLimit } from './compile.ts'
import type { LawPack } from './pack.ts'
import { lastDay } from './period.ts'
import type { Happened, Run, Running } from './run.ts'
import { longDayOf } from './written.ts'

/** "6 weeks of Monday 7 January 2008, when the parent's request was received" */
export function reason(run: Run, running: Running): string {
  const { limit } = running.start
  const { pack } = run.compiled
  if (limit.orLater !== undefined) {
    return `the later of ${part(limit, running.from, pack)}, and ${part(limit.orLater, running.from, pack)}`
  }
  const words = part(limit, running.from, pack)
  if (limit.orEarlier === undefined) return words
  const term = endOfTerm(running.startedOn, run.place.closures, run.place.division)
  if (term === null || term >= lastDay(limit.period, running.startedOn, run.place)) return words
  return `the end of term, ${longDayOf(term)}, which is earlier than ${words}`
}

function part(limit: CompiledLimit, from: Happened, pack: LawPack): string {
  const { period } = limit
  for (const word of limit.counting) {
    const said = from.fact.says?.[word]
    if (typeof said !== 'string') continue
    const when = pack.words.days[word] ?? word
    if (period.unit === 'date') return `${period.words} ${said.slice(0, 4)}, the year in which ${when}`
    return `${period.words} ${longDay(said as never)}, when ${when}`
  }
  return `${period.words} ${longDayOf(from.on)}, when ${happenedWords(from, pack)}`
}

/** What happened, in the words of the law's pack: "the parent's request was received". */
export function happenedWords(happened: Pick<Happened, 'name' | 'fact'>, pack: LawPack): string {
  const words = pack.words.facts[happened.name as never] as LawPack['words']['facts'][never] | undefined
  if (words === undefined) return happened.name
  if (typeof words === 'string') return words
  const { word, says, else: otherwise } = words as { word: string; says: Record<string, string>; else: string }
  const said = happened.fact.says?.[word]
  return (typeof said === 'string' ? says[said] : undefined) ?? otherwise
}
