import type { Profile } from '../authority/profile.ts'
import { longDay } from '../kernel/day.ts'
import type { LawWindow } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Case } from './case.ts'

/** The time to appeal that a fact opened. */
export function appealAfter(theCase: Case, fact: SettledFact): LawWindow | null {
  return (
    theCase.derived.windows.findLast(w => w.id === 'appeal' && w.after === fact.name && w.opensOn === fact.on) ?? null
  )
}

/** The right of appeal, and by which day. */
export function RightOfAppeal({ theCase, window, about }: { theCase: Case; window: LawWindow | null; about: string }) {
  const ehc = theCase.law === 'england-ehc-2014'
  return (
    <>
      <h2>Your right of appeal</h2>
      <p class="govuk-body">
        If you do not agree with {about}, you can appeal to the{' '}
        {ehc
          ? 'First-tier Tribunal (Special Educational Needs and Disability)'
          : 'Special Educational Needs and Disability Tribunal'}
        .
        {window !== null && (
          <>
            {' '}
            Your appeal must reach the Tribunal by <strong>{longDay(window.closesOn)}</strong>.
          </>
        )}
      </p>
    </>
  )
}

/** Who helps where we and the family do not agree. */
export function Differences({ theCase, profile }: { theCase: Case; profile: Profile }) {
  const ehc = theCase.law === 'england-ehc-2014'
  return (
    <>
      <h2>{ehc ? 'Mediation and help' : 'Disagreement resolution and help'}</h2>
      <p class="govuk-body">
        {ehc
          ? 'Before most appeals you must speak to a mediation adviser, who gives you a certificate; mediation itself is your choice. An appeal only about the school that is named needs no certificate. Mediation takes nothing from your right to appeal. You can also ask for disagreement resolution, with somebody independent of us, about anything we do.'
          : 'You can ask for disagreement resolution, with somebody independent of us. It takes nothing from your right to appeal, and the time to appeal runs on.'}
      </p>
      <p class="govuk-body">
        Ring {profile.contact.telephone} or write to {profile.contact.email} for either, or for the name of the{' '}
        {ehc ? 'information, advice and support service' : 'parent partnership service'} nearest to you.
      </p>
    </>
  )
}
