import { panelOf } from '../authority/routing.ts'
import { type Case, factsNamed, latest, openDeadline } from '../case/case.ts'
import type { Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { addDays, addMonths, type Day, longDay } from '../kernel/day.ts'
import { requestToRoute } from './decide.ts'

export function Now({ program, theCase }: { program: Program; theCase: Case }) {
  const routed = latest(theCase, 'request.routed')
  if (routed === null) return null
  return (
    <InsetText>
      Now with the {panelOf(program.profile, String(routed.says.panel)).name}.{' '}
      {String(routed.says.because).replace(/\.$/, '')}.
    </InsetText>
  )
}

/** An assessment made in the last six months usually answers a new request. */
export function Before({ theCase, today }: { theCase: Case; today: Day }) {
  const made = latest(theCase, 'assessment.completed')
  const open = openDeadline(theCase, 'decide-whether-to-assess')
  return (
    <>
      {made !== null && addMonths(made.on, 6) > today && (
        <WarningText>
          An assessment was completed on {longDay(made.on)}, less than six months ago. The law asks for no other until{' '}
          {longDay(addMonths(made.on, 6))}; record the request all the same, and answer it.
        </WarningText>
      )}
      {open !== null && (
        <InsetText>A request is open already: {open.why}. One decision answers both, counted from the first.</InsetText>
      )}
      {factsNamed(theCase, 'assessment.refused').length > 0 && open === null && (
        <InsetText>An earlier request was refused. A new one is weighed anew, and starts its own six weeks.</InsetText>
      )}
    </>
  )
}

export function NoticeMeans({ theCase, today }: { theCase: Case; today: Day }) {
  const request = requestToRoute(theCase)
  if (theCase.law === 'england-ehc-2014') {
    return (
      <InsetText>
        The law of EHC plans gives no time of its own for this notice. Where no request is open, the child becomes ours
        to decide on, and the six weeks to decide run from this day.
      </InsetText>
    )
  }
  return (
    <InsetText>
      The parents then have 29 days to write, beginning with the day of service. Served today, we may not decide before{' '}
      <strong>{longDay(addDays(today, 29))}</strong>
      {request?.asker === 'parent' ? ', unless they asked themselves, as they did here' : ''}.
    </InsetText>
  )
}
