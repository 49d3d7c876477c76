import { type FactName, kindOf } from '../../record/facts.ts'
import type { LawPack, StageRule } from '../pack.ts'
import { changed, type Mutant } from './mutant.ts'

export function others(pack: LawPack): Mutant[] {
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
