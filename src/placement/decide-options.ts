import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/result.ts'
import { type Answer, optionsOf, type Weighed } from './options.ts'

export interface Chosen {
  settingId: string
  name: string
  kind: string
}

/** Settings are weighed for a child; those that are options already stay as they are. */
export function decideAdd(theCase: Case, chosen: readonly Chosen[], asked: number, on: Day): Decision {
  const known = new Set(optionsOf(theCase).map(option => option.settingId))
  const added = chosen.filter(setting => !known.has(setting.settingId))
  if (chosen.length < asked) return refuse('Choose settings from the list', 'settings')
  if (added.length === 0) return refuse('What you chose is an option already. Choose another', 'settings')
  return {
    record: added.map(({ settingId, name, kind }) => ({
      name: 'placement.option-added',
      on,
      about: `option:${settingId}`,
      says: { setting: settingId, name, kind },
    })),
  }
}

export interface Weighing {
  boarding: Weighed['boarding']
  answers: readonly { point: string; answer: Answer; reason: string | null }[]
  costs: Weighed['costs'] | null
  costsFrom: string | null
  parents: string | null
  pupil: string | null
}

/** An option is met or not met on each point of the policy, with a reason for each. */
export function decideWeigh(
  theCase: Case,
  settingId: string,
  weighing: Weighing,
  policy: PlacementPolicy,
  on: Day,
): Decision {
  if (!optionsOf(theCase).some(option => option.settingId === settingId))
    return refuse('This setting is no option any more')
  const refused = weighing.answers.flatMap(({ point, answer, reason }): Refusal[] =>
    answer !== 'not-known' && reason === null
      ? [{ field: `${point}Reason`, because: `Say why: ${shortOf(policy, point).toLowerCase()}` }]
      : [],
  )
  if (refused.length > 0) return { refused }
  const { boarding, costs, costsFrom, parents, pupil } = weighing
  return {
    record: [
      {
        name: 'placement.option-weighed',
        on,
        about: `option:${settingId}`,
        says: {
          setting: settingId,
          boarding,
          answers: weighing.answers.map(({ point, answer, reason }) => ({
            point,
            answer,
            ...(reason === null ? {} : { reason }),
          })),
          ...(costs === null ? {} : { costs }),
          ...(costsFrom === null ? {} : { costsFrom }),
          ...(parents === null ? {} : { parents }),
          ...(pupil === null ? {} : { pupil }),
        },
      },
    ],
  }
}

export function decideDrop(theCase: Case, settingId: string, because: string, on: Day): Decision {
  if (!optionsOf(theCase).some(option => option.settingId === settingId))
    return refuse('This setting is no option any more')
  return {
    record: [
      { name: 'placement.option-dropped', on, about: `option:${settingId}`, says: { setting: settingId, because } },
    ],
  }
}

/** Several settings are asked at once whether they can meet the needs; each has its own day. */
export function decideConsult(
  theCase: Case,
  { settings, asks, on, dueOn }: { settings: readonly string[]; asks: string | null; on: Day; dueOn: Day },
): Decision {
  const options = optionsOf(theCase)
  const asked = options.filter(option => settings.includes(option.settingId))
  if (asked.length < settings.length || asked.length === 0) return refuse('Choose which settings are asked', 'settings')
  const waiting = asked.find(option => option.consultation !== null && option.consultation.reply === null)
  if (waiting?.consultation != null) {
    return refuse(
      `${waiting.name} was asked on ${longDay(waiting.consultation.fact.on)} and has not replied. Chase it instead`,
      'settings',
    )
  }
  return {
    record: asked.map(({ settingId, name }) => ({
      name: 'setting.consulted',
      on,
      about: `consultation:${settingId}`,
      says: { setting: settingId, name, dueOn, ...(asks === null ? {} : { asks }) },
    })),
  }
}

export function decideChase(
  theCase: Case,
  settingId: string,
  { how, words, on }: { how: string; words: string | null; on: Day },
): Decision {
  const consultation = optionsOf(theCase).find(o => o.settingId === settingId)?.consultation ?? null
  if (consultation === null) return refuse('This setting was not consulted')
  if (consultation.reply !== null) return refuse(`It replied on ${longDay(consultation.reply.fact.on)}`)
  if (on < consultation.fact.on)
    return refuse(`It was asked on ${longDay(consultation.fact.on)}: the chaser is that day or later`, 'on')
  return {
    record: [
      {
        name: 'setting.chased',
        on,
        about: `consultation:${settingId}`,
        says: { setting: settingId, how, ...(words === null ? {} : { words }) },
      },
    ],
  }
}

export function decideReply(
  theCase: Case,
  settingId: string,
  { on, can, by, because }: { on: Day; can: 'can' | 'cannot'; by: string; because: string | null },
): Decision {
  const consultation = optionsOf(theCase).find(o => o.settingId === settingId)?.consultation ?? null
  if (consultation === null) return refuse('This setting was not consulted')
  if (consultation.reply !== null)
    return refuse(`It replied on ${longDay(consultation.reply.fact.on)}. Correct that entry if it is wrong`)
  if (on < consultation.fact.on)
    return refuse(`It was asked on ${longDay(consultation.fact.on)}: the reply is that day or later`, 'on')
  if (can === 'cannot' && because === null) return refuse('Write down why it cannot meet the needs', 'because')
  return {
    record: [
      {
        name: 'setting.replied',
        on,
        about: `consultation:${settingId}`,
        says: { setting: settingId, can, by, ...(because === null ? {} : { because }) },
      },
    ],
  }
}

function shortOf(policy: PlacementPolicy, point: string): string {
  return [...policy.ensure, ...policy.prefer].find(p => p.id === point)?.short ?? point
}
