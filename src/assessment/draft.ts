import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import type { At } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import type { Field, Form, Typed } from '../web/form.ts'

const draftOf = 'assessment/decision'

/** One's own draft of the decision on a case: as it was typed, nobody else's to see, and not on the record. */
export async function draftFor(tx: Tx, caseId: string): Promise<{ typed: Typed; savedAt: Date } | null> {
  const row = await tx
    .selectFrom('draft')
    .select(['typed', 'saved_at'])
    .where('case_id', '=', caseId)
    .where('form', '=', draftOf)
    .executeTakeFirst()
  return row === undefined ? null : { typed: row.typed as Typed, savedAt: row.saved_at }
}

export async function keepDraft(tx: Tx, at: At, caseId: string, typed: Typed): Promise<void> {
  await tx
    .insertInto('draft')
    .values({
      account_id: accountOf(at.visitor),
      case_id: caseId,
      form: draftOf,
      typed: JSON.stringify(typed),
      saved_at: at.now,
    })
    .onConflict(c =>
      c
        .columns(['account_id', 'case_id', 'form'])
        .doUpdateSet({ typed: sql`excluded.typed`, saved_at: sql`excluded.saved_at` }),
    )
    .execute()
}

export async function dropDraft(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('draft').where('case_id', '=', caseId).where('form', '=', draftOf).execute()
}

const ofDecision =
  /^(answer|reason|evidence)-[a-z0-9-]{1,60}$|^(outcome|support|decidedBy|happened|on-(day|month|year))$/

/** Everything that was typed, whole or not: a draft asks for nothing. */
export const draftForm: Form<{ typed: Field<Typed> }> = {
  fields: {
    typed: {
      kind: 'text',
      label: 'The draft',
      optional: true,
      read: (_name, typed) => ({
        value: Object.fromEntries(Object.entries(typed).filter(([name]) => ofDecision.test(name))),
      }),
      wrong: () => [],
    },
  },
}
