import type { Panel, Profile } from '../authority/profile.ts'
import { Link } from '../govuk/index.ts'
import { type Day, distance, longDay } from '../kernel/day.ts'
import type { Member } from './members.ts'
import { ruleWords, seatsOf } from './schedule.ts'
import type { Sitting } from './sittings.ts'

/** Every panel: when it sits next, who leads it, how many it needs. */
export function PanelsPage(props: {
  profile: Profile
  sittings: readonly Sitting[]
  members: readonly Member[]
  today: Day
}) {
  return (
    <>
      <h1>Panels</h1>
      <p class="govuk-body sc-measure">
        A panel recommends; the authority decides. Members read <Link href="/panels/reading">their own papers</Link>.
      </p>
      {props.profile.panels.map(panel => (
        <OnePanel
          key={panel.id}
          panel={panel}
          today={props.today}
          sittings={props.sittings.filter(s => s.panel === panel.id && s.state !== 'cancelled')}
          members={props.members.filter(m => m.panel === panel.id && m.since <= props.today)}
        />
      ))}
    </>
  )
}

function OnePanel(props: { panel: Panel; sittings: readonly Sitting[]; members: readonly Member[]; today: Day }) {
  const { panel, sittings, members, today } = props
  const chair = members.find(m => m.chair)
  const seated = members.filter(m => m.substituteFor === null).length
  return (
    <section class="sc-panel-card" aria-labelledby={`panel-${panel.id}`}>
      <h2 id={`panel-${panel.id}`}>
        <Link href={`/panels/${panel.id}`}>{panel.name}</Link>
      </h2>
      <p class="govuk-body">
        {seated} of {seatsOf(panel)} seats taken, quorum {panel.quorum}.{' '}
        {chair === undefined ? 'Nobody has the chair.' : `${chair.name} has the chair.`}{' '}
        {seated < panel.quorum && <span class="sc-tag sc-tag--late">! Fewer members than the quorum</span>}
      </p>
      {sittings.length === 0 ? (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--sand">No sitting is planned</span> {ruleWords(panel.sits)}.
        </p>
      ) : (
        <ul class="govuk-list">
          {sittings.slice(0, 3).map(sitting => (
            <li key={sitting.sittingId}>
              <SittingLine sitting={sitting} today={today} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A sitting in a list: its day, how far off, how full. */
export function SittingLine({ sitting, today }: { sitting: Sitting; today: Day }) {
  return (
    <>
      <Link href={`/panels/sittings/${sitting.sittingId}`}>{longDay(sitting.sitsOn)}</Link>, {sitting.startsAt}{' '}
      <span class="soft">
        · {distance(sitting.sitsOn, today)} · {sitting.listed} of {sitting.capacity} cases
        {sitting.packNo !== null && ` · pack ${sitting.packNo}`}
      </span>{' '}
      {sitting.state === 'cancelled' && <span class="sc-tag">Cancelled</span>}
      {sitting.state === 'closed' && <span class="sc-tag sc-tag--done">✓ Closed</span>}
      {sitting.listed > sitting.capacity && <span class="sc-tag sc-tag--late">! More cases than it can hear</span>}
    </>
  )
}
