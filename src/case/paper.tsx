import type { ComponentChildren } from 'preact'
import type { Tx } from '../database/transaction.ts'
import { type NotFound, notFound, type Shown } from '../web/app.ts'
import { type Case, childName } from './case.ts'
import { logView } from './case-page.tsx'
import { loadCase } from './load.ts'
import type { At, Program } from './program.ts'

/** A page to print: the authority at the head, the reference and "Confidential" at the foot of every sheet. */
export async function paper(
  program: Program,
  at: At,
  name: string,
  /** The page of the case to go back to: "/statement". */
  from: string,
  show: (tx: Tx, theCase: Case) => Promise<{ title: string; body: ComponentChildren } | NotFound>,
): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
    if (theCase === null) return notFound
    const shown = await show(tx, theCase)
    if ('missing' in shown) return shown
    await logView(tx, at, theCase, name)
    const { profile } = program
    return {
      title: `${shown.title}: ${childName(theCase.child)}, ${theCase.caseId}`,
      look: 'narrow',
      section: 'cases',
      back: { href: `/cases/${theCase.caseId}${from}`, text: `${childName(theCase.child)}, ${theCase.caseId}` },
      body: (
        <>
          <p class="govuk-body soft sc-noprint">Print it with your browser: only the sheet is printed.</p>
          <article class="sc-paper">
            <p class="sc-paper-head">
              <strong>{profile.name}</strong>
              <br />
              {profile.contact.address.join(', ')}
              <br />
              {profile.contact.telephone}, {profile.contact.email}
            </p>
            {shown.body}
            <p class="sc-paper-foot">
              <span>
                Confidential · {theCase.caseId} · {profile.name}
              </span>
            </p>
          </article>
        </>
      ),
    }
  })
}
