import type { Panel } from '../authority/profile.ts'
import type { At } from '../case/program.ts'
import { Button, Details, Link } from '../govuk/index.ts'
import type { Day } from '../kernel/day.ts'
import { distance, longDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { type AgendaItem, type Offered, urgencyOf } from './agenda.ts'
import { addForm, orderForm, placeForm } from './agenda-forms.ts'
import { ordered } from './agenda-order.ts'
import { type Hidden, hiddenWords, type Unpacked } from './pack/hidden.ts'
import type { PackKept } from './pack/kept.ts'
import { PackBox } from './pack-box.tsx'
import type { Sitting } from './sittings.ts'

export interface SittingPageProps {
  at: At
  panel: Panel
  sitting: Sitting
  agenda: readonly AgendaItem[]
  offered: readonly Offered[]
  nextOn: Day | null
  packs: readonly PackKept[]
  hidden: Hidden
  unpacked: readonly Unpacked[]
  mayClerk: boolean
  /** Where the sitting itself is held, when there is a room for it. */
  room: string | null
  tried?: Tried | undefined
}

/** One sitting before it begins: its agenda, what waits for it, its pack. */
export function SittingPage(props: SittingPageProps) {
  const { at, panel, sitting, agenda, offered, hidden, mayClerk, tried } = props
  const listed = ordered(agenda)
  const all = listed.length + hidden.cases
  const moving = placeForm(listed)
  const triedAt = (end: string) => (at.path.endsWith(end) ? tried : undefined)
  const postponed = agenda.filter(item => item.state === 'postponed')
  const clerks = mayClerk && sitting.state === 'planned'
  return (
    <>
      <Problems tried={tried} form={{ fields: { ...addForm.fields, ...orderForm.fields, ...moving.fields } }} />
      <h1>
        {panel.name}, {longDay(sitting.sitsOn)}
      </h1>
      <p class="govuk-body">
        {sitting.startsAt}, {sitting.place}, {distance(sitting.sitsOn, at.today)}. <StateOf sitting={sitting} />
      </p>
      {sitting.note !== null && <p class="govuk-body">{sitting.note}</p>}
      <div class="sc-cols">
        <div>
          <h2>
            Agenda: {all} of {sitting.capacity} {sitting.capacity === 1 ? 'case' : 'cases'}
          </h2>
          {hidden.cases > 0 && <p class="govuk-body">{hiddenWords(hidden.cases)}.</p>}
          {all > sitting.capacity && (
            <p class="govuk-body">
              <span class="sc-tag sc-tag--late">! More cases than the sitting can hear</span> Postpone what can wait.
            </p>
          )}
          {all === 0 && <p class="govuk-body">Nothing is on the agenda yet.</p>}
          <Agenda {...props} listed={listed} clerks={clerks} />
          {clerks && listed.length > 1 && (
            <Details summaryText="Bring a case to a place" open={triedAt('/place') !== undefined}>
              <FormView
                at={at}
                form={moving}
                tried={triedAt('/place')}
                seen={sitting.agenda}
                action={placePath(sitting)}
                submit="Move it there"
              />
            </Details>
          )}
          {postponed.length > 0 && (
            <>
              <h3>Postponed</h3>
              <ul class="govuk-list">
                {postponed.map(item => (
                  <li key={item.caseId}>
                    <Link href={`/cases/${item.caseId}`}>{item.childName}</Link>
                    <span class="two">{item.because}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>Ready for this panel</h2>
          <OfferedCases {...props} offered={offered} clerks={clerks} />
          {clerks && (
            <Details summaryText="Add another case by its reference" open={triedAt('/add') !== undefined}>
              <FormView
                at={at}
                form={addForm}
                tried={triedAt('/add')}
                seen={sitting.agenda}
                action={`/panels/sittings/${sitting.sittingId}/add`}
                submit="Add to the agenda"
              />
            </Details>
          )}
        </div>
        <Side {...props} />
      </div>
    </>
  )
}

function placePath(sitting: Sitting): string {
  return `/panels/sittings/${sitting.sittingId}/place`
}

function StateOf({ sitting }: { sitting: Sitting }) {
  switch (sitting.state) {
    case 'planned':
      return null
    case 'open':
      return <span class="sc-tag sc-tag--now">Sitting now</span>
    case 'closed':
      return <span class="sc-tag sc-tag--done">✓ Closed</span>
    case 'cancelled':
      return <span class="sc-tag sc-tag--late">! Cancelled</span>
  }
}

function Agenda(props: SittingPageProps & { listed: readonly AgendaItem[]; clerks: boolean }) {
  const { at, sitting, listed, clerks, nextOn } = props
  const items = (
    <ol class="sc-running" {...(clerks && { 'data-drag-to': placePath(sitting) })}>
      {listed.map((item, index) => (
        <li key={item.caseId} {...(clerks && { 'data-drag': item.caseId })}>
          <b>{index + 1}</b>
          <div>
            <Link href={`/cases/${item.caseId}`}>{item.childName}</Link> <span class="soft">{item.caseId}</span>{' '}
            {item.restricted && <span class="sc-tag">Restricted to named staff</span>}
            <Urgent dueOn={item.dueOn} sitting={sitting} nextOn={nextOn} today={at.today} />
            <span class="two">{item.because}</span>
          </div>
          {clerks && (
            <div class="sc-running-acts">
              <MoveButton way="up" item={item} off={index === 0} />
              <MoveButton way="down" item={item} off={index === listed.length - 1} />
              <Link href={`/panels/sittings/${sitting.sittingId}/postpone/${item.caseId}`}>
                Postpone<span class="govuk-visually-hidden"> {item.childName}</span>
              </Link>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
  if (!clerks || listed.length === 0) return items
  return (
    <FormView
      at={at}
      form={orderForm}
      seen={sitting.agenda}
      action={`/panels/sittings/${sitting.sittingId}/order`}
      submit={null}
    >
      {() => items}
    </FormView>
  )
}

function MoveButton({ way, item, off }: { way: 'up' | 'down'; item: AgendaItem; off: boolean }) {
  return (
    <Button name="move" value={`${way}:${item.caseId}`} variant="secondary" classes="sc-small-button" disabled={off}>
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
      <span class="govuk-visually-hidden">
        Move {item.childName} {way}
      </span>
    </Button>
  )
}

function Urgent(props: { dueOn: Day | null; sitting: Sitting; nextOn: Day | null; today: Day }) {
  const urgency = urgencyOf(props.dueOn, props.sitting.sitsOn, props.nextOn, props.today)
  if (urgency === null) return null
  return urgency.level === 'later' ? (
    <span class="two">{urgency.words}</span>
  ) : (
    <span class="two">
      <span class="sc-tag sc-tag--late">! {urgency.words}</span>
    </span>
  )
}

function OfferedCases(props: SittingPageProps & { clerks: boolean }) {
  const { at, sitting, offered, clerks, nextOn } = props
  if (offered.length === 0) {
    return <p class="govuk-body">Nothing waits: all that was sent to this panel is on an agenda or discussed.</p>
  }
  const items = (
    <ul class="sc-running">
      {offered.map(item => (
        <li key={item.caseId}>
          <div>
            <Link href={`/cases/${item.caseId}`}>{item.childName}</Link> <span class="soft">{item.caseId}</span>
            <Urgent dueOn={item.dueOn} sitting={sitting} nextOn={nextOn} today={at.today} />
            <span class="two">
              <Link href={`/cases/${item.caseId}/timeline#fact-${item.position}`}>{item.because}</Link>
            </span>
          </div>
          {clerks && (
            <div class="sc-running-acts">
              <Button name="case" value={item.caseId} variant="secondary" classes="sc-small-button">
                Add<span class="govuk-visually-hidden"> {item.childName} to the agenda</span>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
  if (!clerks) return items
  return (
    <FormView
      at={at}
      form={addForm}
      seen={sitting.agenda}
      action={`/panels/sittings/${sitting.sittingId}/add`}
      submit={null}
    >
      {() => items}
    </FormView>
  )
}

function Side({ at, sitting, packs, hidden, unpacked, mayClerk, panel, agenda, room }: SittingPageProps) {
  const clerks = mayClerk && (sitting.state === 'planned' || sitting.state === 'open')
  const base = `/panels/sittings/${sitting.sittingId}`
  return (
    <div>
      {room !== null && (sitting.state === 'planned' || sitting.state === 'open') && (
        <p>
          <Button href={room} text={sitting.state === 'open' ? 'Go into the sitting' : 'Hold the sitting'} />
        </p>
      )}
      {room !== null && sitting.state === 'closed' && (
        <p class="govuk-body">
          <Link href={`${base}/minutes`}>Minutes, and letters to be sent</Link>
        </p>
      )}
      <PackBox
        {...{ at, sitting, packs, hidden, unpacked }}
        mayFreeze={clerks && agenda.some(item => item.state === 'listed')}
      />
      {clerks && sitting.state === 'planned' && (
        <>
          <p class="govuk-body">
            <Link href={`${base}/move`}>Move the sitting</Link>
          </p>
          <p class="govuk-body">
            <Link href={`${base}/cancel`}>Cancel the sitting</Link>
          </p>
        </>
      )}
      <p class="govuk-body">
        <Link href={`/panels/${panel.id}`}>All sittings of the {panel.name}</Link>
      </p>
    </div>
  )
}
