import { allows } from '../access/permissions.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { homeOf } from '../case/home.ts'
import { type Placement, placementsOf, wasPlaced } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { HomeMap } from './map.tsx'
import { inPolicyOrder, optionsOf } from './options.ts'
import { OptionsTable } from './options-table.tsx'
import { ProposalBox } from './proposal-box.tsx'
import { placesTaken, settingsById } from './queries.ts'
import { kindOf } from './words.ts'

/** Where a child is placed and could be: the placement, what is proposed and who decides, and the options side by side. */
export async function placementPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'placement', title: 'Placement' }, async (tx, theCase) => {
    const options = optionsOf(theCase)
    const ids = options.map(o => o.settingId)
    const [home, settings, taken] = [
      await homeOf(tx, program.profile, theCase, at.today),
      await settingsById(tx, ids),
      await placesTaken(tx, ids, at.today, theCase.child.personId),
    ]
    const ordered = inPolicyOrder(options, program.profile.placements)
    const link = (path: string) => `/cases/${theCase.caseId}/placement${path}`
    return (
      <>
        <div class="sc-cols">
          <div>
            <h2>Placement</h2>
            <Course theCase={theCase} today={at.today} />
            <ProposalBox program={program} theCase={theCase} at={at} />
          </div>
          <HomeMap home={home} ordered={ordered} settings={settings} />
        </div>
        <section aria-labelledby="options">
          <h2 id="options">Options</h2>
          <p class="govuk-body">
            In the policy’s order: what must be ensured first, then each preference in turn. The order explains; every
            case is decided on its own merits, with the views of the parents and of the pupil.
          </p>
          {ordered.length === 0 ? (
            <p class="govuk-body">No setting is weighed for this child yet.</p>
          ) : (
            <OptionsTable
              program={program}
              theCase={theCase}
              ordered={ordered}
              settings={settings}
              taken={taken}
              home={home}
              today={at.today}
              weighs={allows(at.visitor.role, 'placement.weigh')}
            />
          )}
          <p class="sc-actions">
            <Button href={link('/options')} text="Add options" variant="secondary" />
            {options.length > 0 && <Button href={link('/consult')} text="Consult settings" variant="secondary" />}
          </p>
        </section>
      </>
    )
  })
}

/** Each placement of the child, the one that holds first. */
function Course({ theCase, today }: { theCase: Case; today: Day }) {
  const placements = placementsOf(theCase).reverse()
  const link = (path: string) => `/cases/${theCase.caseId}/placement${path}`
  const { setting } = theCase
  const recorded = placements.some(p => p.state === 'started' && p.setting === setting?.settingId)
  return (
    <>
      {setting !== null && !recorded && (
        <p class="govuk-body">
          On roll at <Link href={`/settings/${setting.settingId}`}>{setting.name}</Link> since {longDay(setting.since)}.
        </p>
      )}
      {setting === null && !placements.some(p => p.state === 'started') && (
        <p class="govuk-body">
          <StateTag tone="late">! No school is on the record</StateTag>
        </p>
      )}
      {placements.length > 0 && (
        <ul class="sc-views govuk-list">
          {placements.map(placement => (
            <One key={placement.position} theCase={theCase} placement={placement} today={today} />
          ))}
        </ul>
      )}
      <Funding theCase={theCase} />
      <p class="govuk-body">
        <Link href={link('/without-school')}>Out of school, or educated otherwise</Link>
      </p>
    </>
  )
}

function One({ theCase, placement, today }: { theCase: Case; placement: Placement; today: Day }) {
  const at = `/cases/${theCase.caseId}/placement/course/${placement.position}`
  return (
    <li>
      <div>
        <strong>{placement.name}</strong>
        {placement.part === 'part' && ' (part placement)'} <State placement={placement} today={today} />
        <span class="two">
          {kindOf(placement.kind)}.{' '}
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${placement.position}`}>Entry {placement.position}</Link>
          {placement.shared !== null && `. Shared with mainstream: ${placement.shared}`}
        </span>
        {placement.state !== 'ended' && (
          <span class="two">
            {placement.state === 'named' && (
              <>
                <Link href={`${at}/start`}>
                  It began<span class="govuk-visually-hidden">: {placement.name}</span>
                </Link>
                {' · '}
              </>
            )}
            <Link href={`${at}/change`}>
              Change<span class="govuk-visually-hidden"> {placement.name}</span>
            </Link>
            {' · '}
            <Link href={`${at}/end`}>
              {placement.state === 'named' ? 'It will not begin' : 'End'}
              <span class="govuk-visually-hidden"> {placement.name}</span>
            </Link>
          </span>
        )}
      </div>
    </li>
  )
}

function State({ placement, today }: { placement: Placement; today: Day }) {
  switch (placement.state) {
    case 'named':
      return (
        <StateTag tone={placement.startsOn < today ? 'late' : 'now'}>
          {placement.startsOn < today ? '! was to begin' : 'begins'} {plainDay(placement.startsOn)},{' '}
          {distance(placement.startsOn, today)}
        </StateTag>
      )
    case 'started':
      return (
        <StateTag tone={placement.kind === 'out-of-school' ? 'late' : 'done'}>
          {placement.kind === 'out-of-school' && '! '}since {plainDay(placement.startsOn)}
        </StateTag>
      )
    case 'ended':
      return (
        <StateTag>
          {placement.until !== null && wasPlaced(placement) ? `ended ${plainDay(placement.until)}` : 'did not begin'}
        </StateTag>
      )
  }
}

function Funding({ theCase }: { theCase: Case }) {
  const requests = factsNamed(theCase, 'funding.requested')
  return (
    <>
      {requests.map(fact => (
        <p key={fact.position} class="govuk-body">
          Joint funding asked for on {longDay(fact.on)}.{' '}
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>Entry {fact.position}</Link>
        </p>
      ))}
    </>
  )
}
