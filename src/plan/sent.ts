import { type Case, inLegalOrder } from '../case/case.ts'
import { type SentAs, sentAs, sentVersion } from '../case/plan-in-force.ts'
import { capital } from '../kernel/words.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'

/** The fact of the law that each document goes out with. */
export const factOf: Readonly<Record<SentAs, string>> = {
  proposed: 'plan.proposed',
  final: 'plan.finalised',
  note: 'plan.refused',
  amendment: 'amendment.proposed',
  amended: 'plan.amended',
  unamended: 'amendment.dropped',
}

/** What a document is called at its head. */
export function sentTitle(is: SentAs, law: LawId): string {
  const { words } = packs[law]
  switch (is) {
    case 'proposed':
      return capital(words.proposed)
    case 'final':
      return capital(words.final)
    case 'note':
      return capital(words.refusal)
    case 'amendment':
      return `Proposed amendment of the ${words.document}`
    case 'amended':
      return `Amended ${words.document}`
    case 'unamended':
      return `Notice that the ${words.document} is not amended`
  }
}

/** Everything that went to the family, the last first. */
export interface Sent {
  is: SentAs
  fact: SettledFact
  title: string
  /** Whether what it says is on this record, to be printed. */
  printed: boolean
}

export function sentOf(theCase: Case): Sent[] {
  return inLegalOrder(theCase.facts)
    .flatMap(fact => {
      const is = sentAs(fact)
      if (is === null) return []
      const printed = is === 'note' || (is !== 'unamended' && sentVersion(theCase, fact) !== null)
      return [{ is, fact, title: sentTitle(is, theCase.law), printed }]
    })
    .reverse()
}
