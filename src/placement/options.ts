import type { PlacementPolicy } from '../authority/placement-policy.ts'
import { type Case, factsNamed } from '../case/case.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'

export type Weighed = FurtherSays<'placement.option-weighed'>
export type Answer = Weighed['answers'][number]['answer']

/** A setting that is weighed for a child. */
export interface Option {
  settingId: string
  name: string
  kind: string
  added: SettledFact
  weighed: { fact: SettledFact; says: Weighed } | null
  consultation: Consultation | null
}

export interface Consultation {
  fact: SettledFact
  says: FurtherSays<'setting.consulted'>
  chased: readonly SettledFact[]
  reply: { fact: SettledFact; says: FurtherSays<'setting.replied'> } | null
}

/** The options of a case that were not dropped, in the order in which they were added. */
export function optionsOf(theCase: Case): Option[] {
  const options = new Map<string, Option>()
  for (const fact of theCase.facts) {
    const settingId = String(fact.says.setting)
    const option = options.get(settingId)
    switch (fact.name) {
      case 'placement.option-added':
        options.set(settingId, {
          settingId,
          name: String(fact.says.name),
          kind: String(fact.says.kind),
          added: fact,
          weighed: option?.weighed ?? null,
          consultation: consultationOf(theCase, settingId),
        })
        break
      case 'placement.option-dropped':
        options.delete(settingId)
        break
      case 'placement.option-weighed':
        if (option !== undefined) option.weighed = { fact, says: fact.says as Weighed }
    }
  }
  return [...options.values()]
}

/** The last time a setting was consulted on a case, with what followed. */
export function consultationOf(theCase: Case, settingId: string): Consultation | null {
  const of = (name: string) => factsNamed(theCase, name).filter(f => f.says.setting === settingId)
  const fact = of('setting.consulted').at(-1)
  if (fact === undefined) return null
  const reply = of('setting.replied').findLast(f => f.position > fact.position)
  return {
    fact,
    says: fact.says as FurtherSays<'setting.consulted'>,
    chased: of('setting.chased').filter(f => f.position > fact.position),
    reply: reply === undefined ? null : { fact: reply, says: reply.says as FurtherSays<'setting.replied'> },
  }
}

export function answerTo(option: Option, point: string): { answer: Answer; reason: string | null } {
  const given = option.weighed?.says.answers.find(a => a.point === point)
  return { answer: given?.answer ?? 'not-known', reason: given?.reason ?? null }
}

export interface Ordered {
  option: Option
  /** Why it stands where it stands: against the one before it, or as the first. */
  because: string
}

/**
 * Options in the policy's order: those that ensure more of what must be ensured first, then by each preference in its order.
 * What is not known stands between met and not met. Nothing is chosen by it.
 */
export function inPolicyOrder(options: readonly Option[], policy: PlacementPolicy): Ordered[] {
  const sorted = [...options].sort((a, b) => compare(a, b, policy).by)
  return sorted.map((option, place) => {
    const before = sorted[place - 1]
    return { option, because: before === undefined ? firstWords(option, policy) : afterWords(before, option, policy) }
  })
}

function firstWords(option: Option, policy: PlacementPolicy): string {
  if (option.weighed === null) return 'Not weighed yet'
  const ensured = policy.ensure.filter(p => answerTo(option, p.id).answer === 'met').length
  return `First in the policy’s order: ensures ${ensured} of ${policy.ensure.length}`
}

function afterWords(before: Option, option: Option, policy: PlacementPolicy): string {
  if (option.weighed === null) return 'Not weighed yet, so it stands last'
  const { by, because } = compare(before, option, policy)
  return by === 0 ? `Level with ${before.name} by the policy` : `After ${before.name}: ${because}`
}

function compare(a: Option, b: Option, policy: PlacementPolicy): { by: number; because: string } {
  if ((a.weighed === null) !== (b.weighed === null))
    return { by: a.weighed === null ? 1 : -1, because: 'not weighed yet' }
  const ensured = score(b, policy.ensure) - score(a, policy.ensure)
  if (ensured !== 0) return { by: ensured, because: 'it ensures less of what must be ensured' }
  for (const point of policy.prefer) {
    const by = rankOf(b, point.id) - rankOf(a, point.id)
    if (by !== 0) return { by, because: `${lower(point.words)}` }
  }
  return { by: 0, because: '' }
}

function score(option: Option, points: PlacementPolicy['ensure']): number {
  return points.reduce((sum, point) => sum + rankOf(option, point.id), 0)
}

function rankOf(option: Option, point: string): number {
  const { answer } = answerTo(option, point)
  return answer === 'met' ? 2 : answer === 'not-known' ? 1 : 0
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
