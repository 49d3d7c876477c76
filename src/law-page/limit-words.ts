import { withArticle } from '../kernel/article.ts'
import { type Day, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { Citation } from '../law/law.ts'
import type { Duty, LawPack, LawWords, Limit, NotBefore, Opening, Saying, Start, WindowRule } from '../law/pack.ts'
import type { FactName } from '../record/facts.ts'

/** One limit in words: the period and the day it counts from, what else bears on it, and where it stands. */
export interface LimitWords {
  words: string
  cites: readonly Citation[]
}

/** Every way in which a duty starts, each with its own limit where the law gives one. Ways that read the same are one. */
export function limitsOf(duty: Duty, pack: LawPack): LimitWords[] {
  const starts: readonly Start[] = typeof duty.starts === 'string' ? [{ fact: duty.starts }] : duty.starts
  const limits = starts.map(start => ({ words: startWords(duty, start, pack), cites: start.cites ?? [] }))
  return limits.filter((limit, place) => limits.findIndex(other => other.words === limit.words) === place)
}

function startWords(duty: Duty, start: Start, pack: LawPack): string {
  const limit: Limit = {
    within: start.within ?? duty.within ?? 'the day of',
    ...given('counting', start.counting ?? duty.counting),
    ...given('orLater', start.orLater ?? duty.orLater),
    ...given('orEarlier', duty.orEarlier),
  }
  if (start.metAtOnce)
    return `At once, when ${happened(start.fact, start.saying, pack.words)}: the order itself does it`
  const counted =
    start.countingFromStartOf === undefined
      ? limitWords(limit, happened(start.fact, start.saying, pack.words), pack.words)
      : `${limit.within} the day on which the time for “${titleOf(start.countingFromStartOf, pack)}” began, once ${happened(start.fact, start.saying, pack.words)}`
  return capital(`${counted}${datesWords(start)}`)
}

function limitWords(limit: Limit, event: string, words: LawWords): string {
  const one = partWords(limit, event, words)
  const later = limit.orLater === undefined ? '' : `, or ${partWords(limit.orLater, event, words)}, whichever is later`
  const earlier = limit.orEarlier === undefined ? '' : `, or ${limit.orEarlier}, whichever is earlier`
  return `${one}${later}${earlier}`
}

function partWords({ within, counting }: Limit, event: string, words: LawWords): string {
  const days = (counting ?? []).map(word => words.days[word] ?? word)
  const when = days.length === 0 ? event : days.join(' or, where that is not known, ')
  if (within.startsWith('before ')) return `${within} of the year in which ${when}`
  return `${within} the day when ${when}`
}

function datesWords({ from, before }: Start): string {
  const since = from === undefined ? '' : ` (since ${plainDay(from as Day)})`
  return before === undefined ? since : `${since} (until ${plainDay(before as Day)})`
}

/** What meets a duty, in the words of the record. */
export function metWords(duty: Duty, pack: LawPack): string[] {
  const facts = [...duty.met, ...(duty.metWithPlanInForce ?? [])]
  const starts = typeof duty.starts === 'string' ? [] : duty.starts
  const ordered = starts.flatMap(start => start.met ?? [])
  return [...new Set([...facts, ...ordered].map(fact => happened(fact, undefined, pack.words)))]
}

export function notBeforeWords(rule: NotBefore, pack: LawPack): string {
  const except =
    rule.exceptStartedBy === undefined
      ? ''
      : ` This does not bind where ${happened(rule.exceptStartedBy.fact, rule.exceptStartedBy.saying, pack.words)}.`
  const lifted = rule.liftedBy === undefined ? '' : ` It ends when ${happened(rule.liftedBy, undefined, pack.words)}.`
  return `Not until the family has had ${rule.leaving} the day when ${happened(rule.fact, undefined, pack.words)}.${except}${lifted}`
}

/** A family's window: how long, and from which days it opens. */
export function windowWords(rule: WindowRule, pack: LawPack): string[] {
  const lead = `${capital(rule.within)} the day when `
  const openings = rule.opens.map(opening => openingWords(opening, pack))
  const lines = [...new Set(openings)].map(words => `${lead}${words}`)
  const upTo =
    rule.upTo === undefined ? [] : ['Where the last day is no working day, up to the first working day after it']
  const later =
    rule.orLater === undefined
      ? []
      : [
          `Or ${rule.orLater.within} the day when ${happened(rule.orLater.fact, undefined, pack.words)}, whichever is later`,
        ]
  const protects =
    rule.protects === undefined ? [] : ['A last day between 25 December and 1 January, or in August, moves past it']
  return [...lines, ...upTo, ...later, ...protects]
}

function openingWords(opening: Opening, pack: LawPack): string {
  const since = opening.from === undefined ? '' : ` (since ${plainDay(opening.from as Day)})`
  const answer = opening.itMeets === undefined ? '' : `, in answer to “${titleOf(opening.itMeets.duty, pack)}”`
  return `${happened(opening.fact, opening.saying, pack.words)}${answer}${since}`
}

/** What happened; and, where the law looks at what it says and the words do not tell, that in brackets. */
function happened(fact: FactName, saying: Saying | undefined, words: LawWords): string {
  const said = words.facts[fact]
  if (typeof said === 'string') return `${said}${sayingWords(saying ?? {}, words)}`
  const values = saying?.[said.word] ?? []
  const each = values.map(value => said.says[value]).filter(word => word !== undefined)
  return each.length === 0 ? said.else : each.join(', or ')
}

function sayingWords(saying: Saying, { document }: LawWords): string {
  const { order, outcome, from, to } = saying
  const wanted = (order ?? []).map(value =>
    value === 'make-plan' ? `make ${withArticle(document)}` : (orders[value] ?? value),
  )
  const decided = (outcome ?? []).map(value => outcomes[value] ?? value)
  const move = to === undefined ? '' : `${from === undefined ? '' : `from ${or(from)} `}to ${or(to)}`
  const all = [
    wanted.length === 0 ? '' : `to ${or(wanted)}`,
    decided.length === 0 ? '' : `the decision: ${or(decided)}`,
    move,
  ].filter(words => words !== '')
  return all.length === 0 ? '' : ` (${all.join('; ')})`
}

const orders: Readonly<Record<string, string>> = {
  assess: 'assess',
  reconsider: 'consider again',
  'name-setting': 'name a school',
  maintain: 'keep it',
  amend: 'amend it',
  'maintain-and-amend': 'keep and amend it',
}

const outcomes: Readonly<Record<string, string>> = {
  maintain: 'keep it as it is',
  amend: 'amend it',
  cease: 'end it',
  refused: 'no',
}

function or(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1')
}

export function titleOf(duty: string, pack: LawPack): string {
  return pack.duties.find(d => d.id === duty)?.title ?? duty
}

/** The provisions of a list of limits, each once. */
export function distinct(cites: readonly Citation[]): Citation[] {
  return cites.filter(
    (cite, place) => cites.findIndex(c => c.source === cite.source && c.provision === cite.provision) === place,
  )
}

function given<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: V })
}
