import type { Provision } from '../case/travel.ts'
import { lackingOf } from '../case/travel-rows.ts'
import { daysWords, modeName } from '../case/travel-words.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { Table } from '../govuk/table.tsx'
import { addDays, distance, plainDay } from '../kernel/day.ts'
import { pounds } from '../kernel/money.ts'
import { listed } from '../kernel/words.ts'
import type { TravelPart } from './travel-page.tsx'

/** What is provided, the latest first: from when to when, who fetches the child, and what it costs. */
export function Provisions(part: TravelPart) {
  const { travel, decides, link } = part
  const provisions = [...travel.provisions].reverse()
  const may = travel.decision?.outcome === 'agreed' || travel.inPlan !== null
  if (provisions.length === 0 && !may) return null
  return (
    <section aria-labelledby="provided">
      <h2 id="provided">What is provided</h2>
      {provisions.length === 0 ? (
        <p class="govuk-body">Nothing is provided yet.</p>
      ) : (
        <Table
          classes="sc-stack"
          caption="What is provided, the latest first"
          captionClasses="govuk-visually-hidden"
          head={[
            { text: 'How the child travels' },
            { text: 'From' },
            { text: 'Last day' },
            { text: 'Vehicle and escort' },
            { text: 'A year' },
            { text: 'Next' },
          ]}
          rows={provisions.map(p => [
            {
              text: (
                <>
                  <strong>{modeName(part.program.profile, p.says.mode)}</strong>
                  <span class="two">{p.says.what}</span>
                  <span class="two">{daysWords(p.says.days, p.says.trips)}</span>
                </>
              ),
            },
            { text: plainDay(p.from), attributes: { 'data-label': 'From' } },
            { text: <LastDay provision={p} part={part} />, attributes: { 'data-label': 'Last day' } },
            { text: <Fetches provision={p} part={part} />, attributes: { 'data-label': 'Vehicle and escort' } },
            {
              text: p.says.yearly === undefined ? 'Not known' : pounds(p.says.yearly),
              attributes: { 'data-label': 'A year' },
            },
            { text: <Doings provision={p} part={part} />, attributes: { 'data-label': 'Next' } },
          ])}
        />
      )}
      {decides && may && (
        <p class="sc-actions">
          <Button
            href={link('/provide')}
            text={provisions.length === 0 ? 'Record what is provided' : 'Change what is provided'}
            variant="secondary"
          />
          <Link href={`/cases/${part.theCase.caseId}/resources`}>What it costs, with everything else</Link>
        </p>
      )}
    </section>
  )
}

interface OneProps {
  provision: Provision
  part: TravelPart
}

function LastDay({ provision, part: { today } }: OneProps) {
  const last = addDays(provision.until, -1)
  if (provision.until <= provision.from) return <StateTag>did not begin</StateTag>
  return (
    <>
      {plainDay(last)}
      <span class="two">
        {provision.until <= today ? 'ended' : distance(last, today)}
        {provision.endedBecause !== null && `. ${provision.endedBecause}`}
      </span>
    </>
  )
}

function Fetches({ provision, part: { program } }: OneProps) {
  const lacks = lackingOf(provision, program.profile.travel)
  const known = [
    ...(provision.vehicle === null ? [] : [provision.vehicle]),
    ...(provision.says.escort === 'not-needed' ? ['No escort'] : []),
    ...(provision.escortName === null ? [] : [`Escort: ${provision.escortName}`]),
  ]
  return (
    <>
      {known.join('. ')}
      {lacks.length > 0 && (
        <>
          {' '}
          <StateTag tone="late">! {listed(lacks)} not known</StateTag>
        </>
      )}
    </>
  )
}

function Doings({ provision, part: { today, records, decides, link } }: OneProps) {
  if (provision.until <= today || provision.until <= provision.from) return null
  const at = link(`/provision/${provision.position}`)
  return (
    <>
      {records && (
        <span class="two">
          <Link href={`${at}/arrange`}>
            Who fetches<span class="govuk-visually-hidden"> the child: {provision.says.what}</span>
          </Link>
        </span>
      )}
      {decides && (
        <span class="two">
          <Link href={`${at}/end`}>
            End it<span class="govuk-visually-hidden">: {provision.says.what}</span>
          </Link>
        </span>
      )}
      <span class="two">
        <Link href={`${link('').replace('/travel', '/timeline')}#fact-${provision.position}`}>
          Entry {provision.position}
        </Link>
      </span>
    </>
  )
}
