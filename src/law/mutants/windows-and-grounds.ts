import { compiled } from '../compile.ts'
import type { LawPack } from '../pack.ts'
import { changed, type Mutant, slipsOf, timedIn } from './mutant.ts'

export function windows(pack: LawPack): Mutant[] {
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

export function grounds(pack: LawPack): Mutant[] {
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
