import type { ComponentChildren } from 'preact'
import type { Permission } from '../access/permissions.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import type { Refusal, Refused } from '../kernel/result.ts'
import { type NotFound, notFound, type Tried } from '../web/app.ts'
import { type Filled, FormView, Problems } from '../web/fields.tsx'
import type { Fields, Form, Values } from '../web/form.ts'
import type { Case } from './case.ts'
import { casePage } from './case-page.tsx'
import { type ConfidentialAddress, confidentialAddresses, confidentialIn } from './confidential.ts'
import { answered, type Decision, type Handled, handle } from './handle.ts'
import { loadCase, lockPeople } from './load.ts'
import { changedMeanwhile, madeFrom, typedOver } from './made-from.tsx'
import type { At, CaseApp, Program } from './program.ts'

/** One thing to do on a case, on a page of its own: what stands above the form, the form, and what it decides. */
export interface CaseFormPage<F extends Fields, G = undefined> {
  /** Begins with `/cases/:case`. */
  path: string
  may: Permission
  tab: string
  title: string | ((theCase: Case, at: At) => string)
  /** The questions; not found where the address names nothing of this case. */
  form(theCase: Case, at: At, tx: Tx): Form<F> | NotFound | Promise<Form<F> | NotFound>
  filled?(theCase: Case, at: At, tx: Tx): Filled | Promise<Filled>
  /** What of the tables the form was made from: a second writer is told what the first has changed of it, and saves again. */
  madeFrom?(theCase: Case, at: At, tx: Tx): Filled | Promise<Filled>
  intro?(theCase: Case, at: At, tx: Tx, tried?: Tried): ComponentChildren | Promise<ComponentChildren>
  submit: string
  /** What the decision needs from outside the case, read in its transaction. */
  given?(tx: Tx, theCase: Case, at: At, values: Values<F>): Promise<G>
  decide(theCase: Case, values: Values<F>, at: At, given: G): Decision
  /** A fault of the database that is the user's to mend, such as a number that is in use. */
  mend?(error: unknown): Refused | null
  /** No confidential address may stand in what is written here. */
  addresses?: 'kept out'
  /** The page of the case to go on to, after `/cases/K…`. */
  next: string | ((theCase: Case) => string)
  say: string | ((theCase: Case) => string)
}

/** Adds the page and the action of a form of a case. */
export function caseForm<F extends Fields, G = undefined>(
  app: CaseApp,
  program: Program,
  page: CaseFormPage<F, G>,
): void {
  const show = (at: At, sent?: Tried) =>
    casePage(program, at, { tab: page.tab, title: 'Case' }, async (tx, theCase) => {
      const form = await page.form(theCase, at, tx)
      if ('missing' in form) return form
      const now = await page.madeFrom?.(theCase, at, tx)
      const tried = sent !== undefined && now !== undefined ? typedOver(sent, now, form) : sent
      const title = typeof page.title === 'string' ? page.title : page.title(theCase, at)
      return (
        <div class="sc-narrow">
          <Problems tried={tried} form={form} />
          <h2 class="govuk-heading-l">{title}</h2>
          {await page.intro?.(theCase, at, tx, tried)}
          <FormView
            at={at}
            form={form}
            tried={tried}
            filled={await page.filled?.(theCase, at, tx)}
            seen={theCase.record.length}
            was={now === undefined ? undefined : madeFrom(now, sent)}
            submit={page.submit}
            after={
              <p class="govuk-body">
                <Link href={`/cases/${theCase.caseId}${nextOf(page, theCase)}`}>Back without recording</Link>
              </p>
            }
          />
        </div>
      )
    })
  app.page({ path: page.path, may: page.may, show })
  app.action<F>({
    path: page.path,
    may: page.may,
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null ? notFound : page.form(theCase, at, tx)
      }),
    show,
    act: async (at, values) =>
      answered(await decided(program, page, at, values), ({ theCase }) => ({
        to: `/cases/${theCase.caseId}${nextOf(page, theCase)}`,
        say: typeof page.say === 'string' ? page.say : page.say(theCase),
      })),
  })
}

async function decided<F extends Fields, G>(
  program: Program,
  page: CaseFormPage<F, G>,
  at: At,
  values: Values<F>,
): Promise<Handled> {
  try {
    return await handle<{
      of: G
      addresses: readonly ConfidentialAddress[]
      changed: ReturnType<typeof changedMeanwhile>
    }>(
      program,
      at,
      at.params.case ?? '',
      (theCase, { of, addresses, changed }) => {
        if (changed !== null) return changed
        const told = tellsAddress(values, addresses)
        return told.length > 0 ? { refused: told } : page.decide(theCase, values, at, of)
      },
      async (tx, theCase) => ({
        of: (await page.given?.(tx, theCase, at, values)) as G,
        addresses: page.addresses === undefined ? [] : await confidentialAddresses(tx, theCase, at.today),
        changed: await changedOf(program, page, theCase, at, tx),
      }),
    )
  } catch (error) {
    const mended = page.mend?.(error) ?? null
    if (mended === null) throw error
    return mended
  }
}

async function changedOf<F extends Fields, G>(
  program: Program,
  page: CaseFormPage<F, G>,
  theCase: Case,
  at: At,
  tx: Tx,
) {
  if (page.madeFrom === undefined) return null
  const form = await page.form(theCase, at, tx)
  const now = await page.madeFrom(await lockPeople(tx, theCase, program.profile, at.today), at, tx)
  return 'missing' in form ? null : changedMeanwhile(at.query._was, now, form)
}

function tellsAddress(values: Readonly<Record<string, unknown>>, addresses: readonly ConfidentialAddress[]): Refusal[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const because = typeof value === 'string' ? confidentialIn(value, addresses) : null
    return because === null ? [] : [{ field, because }]
  })
}

function nextOf<F extends Fields, G>(page: CaseFormPage<F, G>, theCase: Case): string {
  return typeof page.next === 'string' ? page.next : page.next(theCase)
}
