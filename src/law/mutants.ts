import { type FactName, kindOf } from '../record/facts.ts'
import { type CompiledLimit, compiled } from './compile.ts'
import type { LawPack, StageRule } from './pack.ts'
import type { Counted } from './period.ts'

/** A pack with one thing changed that a test must notice. */
export interface Mutant {
  name: string
  pack: LawPack
}

/** A pack in which everything may be written over. */
type Draft<T> = T extends readonly (infer One)[]
  ? Draft<One>[]
  : T extends object
    ? { -readonly [member in keyof T]: Draft<T[member]> }
    : T
type DraftPack = Draft<LawPack>

/** Every way in which one word or number of a pack may be wrong. */
export function mutantsOf(pack: LawPack): Mutant[] {
  return [
    ...limits(pack),
    ...meetings(pack),
    ...starts(pack),
    ...waiting(pack),
    ...windows(pack),
    ...grounds(pack),
    ...others(pack),
  ]
}

function changed(pack: LawPack, name: string, change: (draft: DraftPack) => void): Mutant {
  const draft = structuredClone(pack) as DraftPack
  change(draft)
  return { name: `${pack.id}: ${name}`, pack: draft as LawPack }
}

const slips: readonly [string, (period: Counted) => Counted | null][] = [
  ['a day more', period => ({ ...period, more: 1 })],
  ['a day less', period => ({ ...period, more: -1 })],
  ['"of" and "beginning with" swapped', swapped],
]

function swapped(period: Counted): Counted | null {
  if (period.mode === 'before' || period.words === 'the day of') return null
  return { ...period, mode: period.mode === 'of' ? 'beginning with' : 'of' }
}

type Timed = { period: Counted }

/** Every slip of one period, found again in each copy of the pack by `find`. */
function slipsOf(pack: LawPack, name: string, find: (copy: LawPack) => Timed | undefined): Mutant[] {
  return slips.flatMap(([slip, change]) => {
    const found = find(pack)
    if (found === undefined || change(found.period) === null) return []
    return [
      changed(pack, `${name}: ${slip}`, copy => {
        // "A day more" has no words in the law, so it is changed where the copy is made ready.
        const timed = find(copy as LawPack)
        const period = timed && change(timed.period)
        if (timed && period) timed.period = period
      }),
    ]
  })
}

function limits(pack: LawPack): Mutant[] {
  const law = compiled(pack)
  return [...law.facts].flatMap(([fact, rules]) =>
    rules.starts.flatMap((start, index) => {
      const name = `${start.row.id} from ${fact} (${index + 1})`
      const limit = (copy: LawPack) => compiled(copy).facts.get(fact)?.starts[index]?.limit
      const later = (copy: LawPack): CompiledLimit | undefined => limit(copy)?.orLater
      return [...slipsOf(pack, name, limit), ...slipsOf(pack, `${name}, or later`, later)]
    }),
  )
}

function meetings(pack: LawPack): Mutant[] {
  return pack.duties.flatMap((duty, at) => {
    const without = (list: 'met' | 'metWithPlanInForce' | 'takenAwayBy') =>
      (duty[list] ?? []).map((fact: FactName) =>
        changed(pack, `${duty.id}: ${list} without ${fact}`, draft => {
          const changing = draft.duties[at]
          if (changing) changing[list] = (changing[list] ?? []).filter(one => one !== fact)
        }),
      )
    const ordered = typeof duty.starts === 'string' ? [] : duty.starts
    return [
      ...without('met'),
      ...without('metWithPlanInForce'),
      ...without('takenAwayBy'),
      ...ordered.flatMap((start, index) =>
        (start.met ?? []).map(fact =>
          changed(pack, `${duty.id} ${start.fact} (${index + 1}): not met by ${fact}`, draft => {
            const changing = draft.duties[at]?.starts[index]
            if (typeof changing === 'object') changing.met = (changing.met ?? []).filter(one => one !== fact)
          }),
        ),
      ),
    ]
  })
}

const conditions = [
  'unlessDue',
  'runsOnWhileDue',
  'unlessItMeets',
  'unlessSaying',
  'from',
  'before',
  'metAtOnce',
  'belongsTo',
  'owner',
  'orLater',
  'counting',
] as const

function starts(pack: LawPack): Mutant[] {
  return pack.duties.flatMap((duty, at) => {
    if (typeof duty.starts === 'string') return []
    return duty.starts.flatMap((start, index) => [
      changed(pack, `${duty.id}: no start ${index + 1}`, draft => {
        const changing = draft.duties[at]
        if (changing && typeof changing.starts !== 'string') changing.starts.splice(index, 1)
      }),
      ...conditions
        .filter(condition => start[condition] !== undefined)
        .map(condition =>
          changed(pack, `${duty.id}, start ${index + 1}: no ${condition}`, draft => {
            const changing = draft.duties[at]?.starts[index]
            if (typeof changing === 'object') delete changing[condition]
          }),
        ),
    ])
  })
}

function waiting(pack: LawPack): Mutant[] {
  const parts = ['orEarlier', 'counting', 'orLater', 'carriesNoAbout', 'metAllAtOnce', 'notBefore'] as const
  const ofNotBefore = ['exceptStartedBy', 'liftedBy', 'neverTooEarly'] as const
  return pack.duties.flatMap((duty, at) => [
    ...slipsOf(pack, `${duty.id}: not before`, copy => waitingOf(copy, at)),
    ...parts
      .filter(part => duty[part] !== undefined)
      .map(part =>
        changed(pack, `${duty.id}: no ${part}`, draft => {
          delete draft.duties[at]?.[part]
        }),
      ),
    ...ofNotBefore
      .filter(part => duty.notBefore?.[part] !== undefined)
      .map(part =>
        changed(pack, `${duty.id}: not before, no ${part}`, draft => {
          delete draft.duties[at]?.notBefore?.[part]
        }),
      ),
  ])
}

function waitingOf(copy: LawPack, at: number): Timed | undefined {
  return timedIn(compiled(copy).rows[at]?.notBefore, 'counted')
}

function windows(pack: LawPack): Mutant[] {
  const parts = ['upTo', 'orLater', 'protects'] as const
  const ofOpening = ['saying', 'from', 'whereRequestWasOpen', 'itMeets'] as const
  const law = compiled(pack)
  return [
    ...[...law.facts].flatMap(([fact, rules]) => [
      ...rules.opens.flatMap(({ rule }, index) =>
        slipsOf(pack, `${rule.id} after ${fact}`, copy => compiled(copy).facts.get(fact)?.opens[index]),
      ),
      ...rules.extends.flatMap((_, index) =>
        slipsOf(pack, `window after ${fact}`, copy => compiled(copy).facts.get(fact)?.extends[index]),
      ),
    ]),
    ...pack.windows.flatMap((window, at) => [
      ...parts
        .filter(part => window[part] !== undefined)
        .map(part =>
          changed(pack, `${window.id}: no ${part}`, draft => {
            delete draft.windows[at]?.[part]
          }),
        ),
      ...window.opens.flatMap((opening, index) => [
        changed(pack, `${window.id} not after ${opening.fact}`, draft => {
          draft.windows[at]?.opens.splice(index, 1)
        }),
        ...ofOpening
          .filter(part => opening[part] !== undefined)
          .map(part =>
            changed(pack, `${window.id} after ${opening.fact}: no ${part}`, draft => {
              delete draft.windows[at]?.opens[index]?.[part]
            }),
          ),
      ]),
    ]),
  ]
}

function grounds(pack: LawPack): Mutant[] {
  return pack.grounds.flatMap((ground, at) => [
    ...ground.excuses.map(id =>
      changed(pack, `${ground.ground} does not excuse ${id}`, draft => {
        const changing = draft.grounds[at]
        if (changing) changing.excuses = changing.excuses.filter(one => one !== id)
      }),
    ),
    ...(ground.owners ?? []).map(owner =>
      changed(pack, `${ground.ground} not for ${owner}`, draft => {
        const changing = draft.grounds[at]
        if (changing) changing.owners = (changing.owners ?? []).filter(one => one !== owner)
      }),
    ),
    ...(ground.owners ? [changed(pack, `${ground.ground} for all`, draft => delete draft.grounds[at]?.owners)] : []),
    ...[1, -1].flatMap(days => [
      ...(ground.daysAway === undefined
        ? []
        : [
            changed(pack, `${ground.ground} (${ground.daysAway}): ${days} day`, draft => {
              const changing = draft.grounds[at]
              if (changing?.daysAway) changing.daysAway += days
            }),
          ]),
      ...(ground.closure === undefined
        ? []
        : [
            changed(pack, `${ground.ground}: ${days} day of closure`, draft => {
              const closure = draft.grounds[at]?.closure
              if (closure) closure.days += days
            }),
          ]),
    ]),
    ...(ground.closure === undefined
      ? []
      : (['from', 'upTo'] as const).flatMap(end =>
          slipsOf(pack, `${ground.ground}: asked ${end}`, copy => timedIn(compiled(copy).grounds[at]?.asked, end)),
        )),
    ...(ground.waited === undefined
      ? []
      : slipsOf(pack, `${ground.ground}: waited`, copy => timedIn(compiled(copy).grounds[at], 'waiting'))),
  ])
}

/** One period of a rule, to be read and written over. */
function timedIn<Key extends string>(holder: { [key in Key]?: Counted } | undefined, key: Key): Timed | undefined {
  const period = holder?.[key]
  if (holder === undefined || period === undefined) return undefined
  return {
    get period() {
      return holder[key] ?? period
    },
    set period(changed) {
      holder[key] = changed
    },
  }
}

function others(pack: LawPack): Mutant[] {
  const list = ['stages', 'takings', 'notices'] as const
  const { answering } = pack
  return [
    ...list.flatMap(part =>
      pack[part].flatMap((one, at) =>
        'fact' in one && !isKnown(one.fact, pack)
          ? []
          : [
              changed(pack, `${part} without ${at + 1} (${JSON.stringify(one).slice(0, 60)})`, draft => {
                draft[part].splice(at, 1)
              }),
            ],
      ),
    ),
    ...pack.takings.flatMap((taking, at) =>
      taking.facts.map(fact =>
        changed(pack, `takings ${at + 1}: not by ${fact}`, draft => {
          const changing = draft.takings[at]
          if (changing) changing.facts = changing.facts.filter(one => one !== fact)
        }),
      ),
    ),
    ...(Object.keys(answering) as (keyof typeof answering)[]).flatMap(part =>
      answering[part].map((one, at) =>
        changed(pack, `answering: ${part} without ${JSON.stringify(one)}`, draft => {
          draft.answering[part].splice(at, 1)
        }),
      ),
    ),
    ...pack.stages.flatMap((stage, at) =>
      (
        [
          'noPlanInForce',
          'unlessStage',
          'unlessUnderWay',
          'onlyStage',
          'whenLastRequestGoes',
          'whenRequestGoes',
          'beforeAgreement',
          'saying',
          'planInForce',
        ] as const
      )
        .filter(part => stage[part] !== undefined && matters(part, stage, at, pack))
        .map(part =>
          changed(pack, `stage ${at + 1} (${stage.fact}): no ${part}`, draft => {
            delete draft.stages[at]?.[part]
          }),
        ),
    ),
    changed(pack, 'begins a day later', draft => {
      draft.coversFrom = `${draft.coversFrom.slice(0, 8)}02`
    }),
    changed(pack, 'has no beginning', draft => {
      draft.coversFrom = '1999-01-01'
    }),
  ]
}

function isKnown(fact: FactName, pack: LawPack): boolean {
  return kindOf(fact)?.laws?.includes(pack.id) !== false
}

/** Whether a condition of a stage can ever decide anything under this law. */
function matters(part: string, stage: StageRule, at: number, pack: LawPack): boolean {
  if (!isKnown(stage.fact, pack)) return false
  // Under statements a case under way always has a duty open, so its stage says nothing more.
  if (part === 'unlessStage') return pack.id === 'england-ehc-2014'
  // The first rule that fits is taken: the last of several is left with what the others left.
  const isLastOfSeveral = pack.stages.findLastIndex(({ fact }) => fact === stage.fact) === at
  return part !== 'saying' || !isLastOfSeveral || pack.stages.filter(({ fact }) => fact === stage.fact).length === 1
}
