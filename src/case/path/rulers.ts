import type { CasePath, Leg } from './path.ts'
import { dayBrief, dayMonth } from './phrases.ts'
import { round, type Scale, width } from './scale.ts'
import { type Anchor, isFree, plainWidth, type Span, spanOf, type Word } from './text.ts'

/** What the law allows for one leg: from its start to its due date, and what it ran over. */
export interface Ruler {
  leg: Leg
  from: number
  to: number
  overTo: number | null
  level: number
  word: Omit<Word, 'y'> | null
}

const besideTick = 8

/** Rulers on two levels in turn, on a further one where both are taken; words where they fit, else in the list only. */
export function placeRulers(path: CasePath, scale: Scale): Ruler[] {
  const taken: Span[][] = [[], []]
  const rulers = path.legs
    .filter(leg => leg.dueOn >= leg.from)
    .map((leg, index) => {
      const ran = leg.endedOn ?? (leg.state === 'running' ? path.today : leg.dueOn)
      const from = scale.at(leg.from)
      const to = scale.at(leg.dueOn)
      const overTo = ran > leg.dueOn && leg.state !== 'later' ? scale.at(ran) : null
      const span = { from, to: overTo ?? to }
      const level = [index % 2, (index + 1) % 2, 2, 3, 4, 5].find(l => isFree(span, taken[l] ?? [], 2)) ?? 6
      taken[level] = [...(taken[level] ?? []), span]
      return { leg, from, to, overTo, level }
    })
  return rulers.map(ruler => {
    const others = taken[ruler.level] ?? []
    const word = wordOf(ruler, path, others)
    if (word) taken[ruler.level] = [...others, word.span]
    return { ...ruler, word: word?.word ?? null }
  })
}

function wordOf(ruler: Omit<Ruler, 'word'>, path: CasePath, taken: readonly Span[]) {
  const { leg, from, to, overTo } = ruler
  const by = `by ${leg.dueOn > path.today ? dayBrief(leg.dueOn, path.today) : dayMonth(leg.dueOn)}`
  const end = (overTo ?? to) + besideTick
  const own = taken.filter(span => span.from !== from)
  const texts = leg.allows === '' ? [] : [`${leg.verb}: ${leg.allows}, ${by}`, `${leg.verb}: ${leg.allows}`]
  for (const text of [...texts, `${leg.verb} ${by}`]) {
    const wide = plainWidth(text)
    const within = spanOf((from + to) / 2, wide, 'middle')
    if (wide < to - from - 2 * besideTick && isFree(within, own, besideTick)) return made(text, 'middle', within)
    const after = spanOf(end, wide, 'start')
    if (after.to <= width && isFree(after, own, besideTick)) return made(text, 'start', after)
    const before = spanOf(from - besideTick, wide, 'end')
    if (before.from >= 118 && isFree(before, own, besideTick)) return made(text, 'end', before)
  }
  return null
}

function made(text: string, anchor: Anchor, span: Span) {
  const x = anchor === 'start' ? span.from : anchor === 'end' ? span.to : (span.from + span.to) / 2
  return { word: { x: round(x), text, class: 'p-m halo', anchor }, span }
}
