import type { FactName } from '../../record/facts.ts'
import { type CompiledLimit, compiled } from '../compile.ts'
import type { LawPack } from '../pack.ts'
import { changed, type Mutant, slipsOf, type Timed, timedIn } from './mutant.ts'

/** Every change of a duty: how long it may take, what starts it, meets it, takes it away and makes it wait. */
export function duties(pack: LawPack): Mutant[] {
  return [...limits(pack), ...meetings(pack), ...starts(pack), ...waiting(pack)]
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
