import { allows } from '../../access/permissions.ts'
import type { At } from '../../case/program.ts'
import { Link } from '../../govuk/link.tsx'
import { listed } from '../../kernel/words.ts'
import { seatsOf } from '../schedule.ts'
import { here, quorumOf, withoutQuorum } from './quorum.ts'
import { type Attendant, hasInterest, type Item, type Sitting } from './sitting.ts'
import { roomPath } from './words.ts'

/** Who is present, whether there is a quorum for this case, who is out of the room and who sent apologies. */
export function Present({ at, sitting, item }: { at: At; sitting: Sitting; item: Item | null }) {
  const quorum = quorumOf(sitting, item)
  const missing = withoutQuorum(quorum, item !== null)
  const inside = here(sitting).filter(p => item === null || !hasInterest(sitting, item.caseId, p.accountId))
  const out = item === null ? [] : sitting.interests.filter(i => i.caseId === item.caseId)
  const sorry = sitting.members.filter(
    m =>
      m.substituteFor === null && !sitting.came.some(c => c.accountId === m.accountId || c.forAccount === m.accountId),
  )
  const left = sitting.came.filter(c => c.role !== 'clerk' && (c.leftAt !== null || c.seat === null))
  const clerk = sitting.came.find(c => c.role === 'clerk')
  const goesOn = sitting.state === 'planned' || sitting.state === 'open'
  const clerks = allows(at.visitor.role, 'panel.clerk')
  return (
    <section class="sc-box" aria-labelledby="who-is-here">
      <h2 id="who-is-here">
        {sitting.state === 'planned' ? 'Before the sitting' : `Present: ${inside.length} of ${seatsOf(sitting.panel)}`}
      </h2>
      {sitting.state === 'planned' ? (
        <Expected sitting={sitting} item={item} />
      ) : missing === null ? (
        <p class="govuk-body small">
          <span class="sc-tag sc-tag--done">
            ✓ Quorum {quorum.needed}; {quorum.voting.length} may vote
          </span>
        </p>
      ) : (
        <p class="govuk-body small late">! {missing}.</p>
      )}
      <dl class="sc-folk">
        {inside.map(person => (
          <div key={person.accountId}>
            <dt>{person.name}</dt>
            <dd>{seatWords(person, item)}</dd>
          </div>
        ))}
        {clerk !== undefined && (
          <div>
            <dt>{clerk.name}</dt>
            <dd>Clerk; no vote</dd>
          </div>
        )}
      </dl>
      {sitting.state !== 'planned' && (sorry.length > 0 || out.length > 0 || left.length > 0) && <hr class="sc-rule" />}
      {sitting.state !== 'planned' && sorry.length > 0 && (
        <p class="govuk-body small soft">Apologies: {listed(sorry.map(m => m.name))}.</p>
      )}
      {out.length > 0 && (
        <p class="govuk-body small soft">
          Out of the room for this case: {out.map(i => `${i.name} (${i.because})`).join('; ')}.{' '}
          {clerks && item !== null && goesOn && (
            <Link
              class="govuk-link govuk-link--no-visited-state"
              href={`${roomPath(sitting.sittingId, item.caseId)}/interest/withdraw`}
            >
              Withdraw an interest
            </Link>
          )}
        </p>
      )}
      {left.length > 0 && (
        <p class="govuk-body small soft">
          {listed(left.map(p => p.name))} {left.length === 1 ? 'has' : 'have'} left or no longer{' '}
          {left.length === 1 ? 'sits' : 'sit'} on the panel.
        </p>
      )}
      {goesOn && (
        <p class="govuk-body small">
          {item !== null && (
            <>
              <Link
                class="govuk-link govuk-link--no-visited-state"
                href={`${roomPath(sitting.sittingId, item.caseId)}/interest`}
              >
                Declare an interest
              </Link>
              {clerks && ' · '}
            </>
          )}
          {clerks && (
            <Link class="govuk-link govuk-link--no-visited-state" href={`${roomPath(sitting.sittingId)}/presence`}>
              {sitting.state === 'planned' ? 'Say who is here' : 'Someone has come or left'}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}

/** Who sits on the panel, before anybody is here. */
function Expected({ sitting, item }: { sitting: Sitting; item: Item | null }) {
  const members = sitting.members.filter(
    m => m.substituteFor === null && (item === null || !hasInterest(sitting, item.caseId, m.accountId)),
  )
  return (
    <>
      <p class="govuk-body small">
        {members.length} of {seatsOf(sitting.panel)} seats are taken; the quorum is {sitting.panel.quorum}.
      </p>
      <dl class="sc-folk">
        {members.map(member => (
          <div key={member.accountId}>
            <dt>{member.name}</dt>
            <dd>
              {member.title}
              {member.chair && ', chair'}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function seatWords(person: Attendant, item: Item | null): string {
  const seat = `${person.title}${person.role === 'chair' ? ', chair' : ''}`
  const stands = person.forName === null ? seat : `${seat}, for ${person.forName}`
  return item !== null && person.accountId === item.managerId ? `${stands}; presents, no vote on this case` : stands
}
