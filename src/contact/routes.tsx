import { accountOf } from '../access/visitor.ts'
import { confidentialAddresses } from '../case/confidential.ts'
import { caseForm } from '../case/form-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { notFound, type Tried } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { contactsPage } from './contacts-page.tsx'
import { decideContact, decideKept, decideThreshold, promiseAt } from './decide.ts'
import { colleagues, contactForm, keptForm, thresholdForm } from './forms.ts'
import { thresholdPage } from './threshold-page.tsx'

export function contactRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const showContacts = (at: At, tried?: Tried) => contactsPage(program, at, tried)
  app.page({ path: '/cases/:case/contacts', may: 'case.read', show: showContacts })
  app.action({
    path: '/cases/:case/contacts',
    may: 'contact.record',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', profile, at.today)
        if (theCase === null) return notFound
        const addresses = await confidentialAddresses(tx, theCase, at.today)
        return contactForm(theCase, at.today, addresses, await colleagues(tx))
      }),
    show: showContacts,
    act: async (at, { on, way, how, with: who, somebody, words, promise, promiseBy, promiseOwner }) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase =>
          decideContact(theCase, {
            on,
            way,
            how,
            with: who ?? somebody ?? '',
            words,
            promise:
              promise === null || promiseBy === null
                ? null
                : { what: promise, by: promiseBy, owner: promiseOwner ?? accountOf(at.visitor) },
          }),
        ),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/contacts`,
          say: promise === null ? 'The contact is recorded.' : 'The contact and the promise are recorded.',
        }),
      ),
  })

  caseForm(app, program, {
    path: '/cases/:case/contacts/:promise/kept',
    may: 'contact.record',
    tab: 'contacts',
    title: 'A promise is kept',
    form: (theCase, at) => (promiseAt(theCase, at.params.promise) === null ? notFound : keptForm(at.today)),
    addresses: 'kept out',
    filled: (_theCase, at) => filledDay('on', at.today),
    intro(theCase, at) {
      const promise = promiseAt(theCase, at.params.promise)
      return promise === null ? null : (
        <p class="govuk-body">
          <strong>{promise.what}</strong>. Promised to {promise.to} on {longDay(promise.fact.on)}, for{' '}
          {longDay(promise.by)}.
        </p>
      )
    },
    submit: 'Record that it is done',
    decide: (theCase, kept, at) => decideKept(theCase, at.params.promise, kept),
    next: '/contacts',
    say: 'The promise is kept.',
  })

  const showThreshold = (at: At, tried?: Tried) => thresholdPage(program, at, tried)
  app.page({ path: '/cases/:case/threshold', may: 'people.change', show: showThreshold })
  app.action({
    path: '/cases/:case/threshold',
    may: 'people.change',
    form: async at => thresholdForm(profile, at.today),
    show: showThreshold,
    act: async (at, set) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase => decideThreshold(theCase, profile, set, at.today)),
        ({ theCase }) => ({ to: `/cases/${theCase.caseId}/contacts`, say: 'The support is set.' }),
      ),
  })
}
