import { allows } from '../access/permissions.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, daysFrom, distance, longDay, shortDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { Deadline } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { stateOf } from '../law/state-of.ts'
import { type Case, childName } from './case.ts'
import { casePage } from './case-page.tsx'
import { deathOf } from './death.ts'
import { adviceName, dutyTitle, factWords } from './fact-words.ts'
import { PathSection } from './path/section.tsx'
import { pathOfCase } from './path-of-case.ts'
import type { At, Program } from './program.ts'
import { recorderNames } from './recorders.ts'
import { isDeclined, type Task, tasksOf } from './tasks.ts'

/** The case at a glance: its path, what is to be done next, every deadline with its reason, the latest, the people. */
export async function overviewPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'overview', title: 'Overview' }, async (tx, theCase) => {
    const path = pathOfCase(theCase, at.today, 'staff')
    const names = await recorderNames(tx, theCase)
    return (
      <>
        {path && <PathSection path={path} />}
        <div class="sc-cols">
          <div>
            <NextActions theCase={theCase} tasks={tasksOf(theCase, program.profile)} at={at} />
            <Deadlines theCase={theCase} program={program} at={at} />
          </div>
          <div>
            <Latest theCase={theCase} program={program} names={names} today={at.today} />
            <People theCase={theCase} />
          </div>
        </div>
      </>
    )
  })
}

/** What is to be done, soonest first: the one on top has the strong button. */
function NextActions({ theCase, tasks, at }: { theCase: Case; tasks: readonly Task[]; at: At }) {
  const shown = tasks
    .filter(t => t.shownFrom <= at.today || t.source !== 'silence')
    .sort((a, b) => (a.actBy < b.actBy ? -1 : a.actBy > b.actBy ? 1 : 0))
    .slice(0, 6)
  const died = deathOf(theCase) !== null
  return (
    <section aria-labelledby="next-actions">
      <h2 id="next-actions">Next actions</h2>
      {shown.length === 0 ? (
        <p class="govuk-body">
          Nothing is to be done on this case now.
          {died && (
            <>
              {' '}
              <Link href={`/cases/${theCase.caseId}/ending`}>What colleagues do after a child’s death</Link>
            </>
          )}
        </p>
      ) : (
        <ol class="sc-do">
          {shown.map((task, place) => (
            <li key={task.taskId}>
              <span>
                <strong class={task.actBy < at.today ? 'late' : undefined}>{shortDay(task.actBy, at.today)}</strong>
                <span class={`small ${task.actBy < at.today ? 'late' : 'soft'}`}>
                  {' '}
                  {lateOrLeft(task.actBy, at.today)}
                </span>
              </span>
              <span>
                <strong>{task.title}</strong>
                <span class="soft small">
                  {' '}
                  {task.rule}
                  {task.waitsFor !== null && `. Waiting for ${task.waitsFor}`}
                  {task.dueOn !== task.actBy && `. Last lawful day ${shortDay(task.dueOn, at.today)}`}
                </span>
              </span>
              <Button
                href={task.path}
                text="Open"
                variant={place === 0 ? undefined : 'secondary'}
                attributes={{ 'aria-label': `Open: ${task.title}` }}
              />
            </li>
          ))}
        </ol>
      )}
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/contacts`}>Record a call, letter or visit</Link> ·{' '}
        <Link href={`/cases/${theCase.caseId}/documents`}>Add a document</Link>
        {!died && allows(at.visitor.role, 'delay.excuse') && (
          <>
            {' '}
            · <Link href={`/cases/${theCase.caseId}/delay`}>Record a ground for delay</Link>
          </>
        )}
      </p>
    </section>
  )
}

function Deadlines({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const all = [...theCase.derived.deadlines].reverse()
  const open = all.filter(d => d.metOn === null && !d.takenAway).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const done = all.filter(d => d.metOn !== null || d.takenAway)
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">Deadlines</h2>
      {all.length === 0 ? (
        <p class="govuk-body">The law sets no date for this case yet.</p>
      ) : (
        <table class="govuk-table sc-stack">
          <caption class="govuk-visually-hidden">Deadlines of {childName(theCase.child)}, each with its reason</caption>
          <TableHead columns={['Duty', 'Whose', 'Due', 'Outcome', 'Reason']} />
          <tbody>
            {[...open, ...done].map(deadline => (
              <DeadlineRow
                key={`${deadline.id}-${deadline.startedBy}-${deadline.about}`}
                theCase={theCase}
                program={program}
                at={at}
                deadline={deadline}
              />
            ))}
          </tbody>
        </table>
      )}
      {theCase.derived.notices.map(notice => (
        <p key={notice} class="govuk-body soft small">
          {notice}
        </p>
      ))}
    </section>
  )
}

function DeadlineRow({ theCase, program, at, deadline }: DeadlineRowProps) {
  const state = stateOf(deadline, at.today)
  const outcome = isDeclined(theCase, deadline)
    ? { words: 'Declined', tone: 'sand' }
    : outcomeOf(deadline, state, at.today)
  const title = titleOf(deadline, theCase, program)
  const which = whichDeadline(deadline)
  const open = at.query.why === which
  const here = `/cases/${theCase.caseId}`
  return (
    <>
      <tr id={`why-${which}`}>
        <td class="govuk-table__cell">
          <strong>{title}</strong>
        </td>
        <td class="govuk-table__cell" data-label="Whose">
          {packs[theCase.law].words.owners[deadline.owner] ?? deadline.owner}
        </td>
        <td class="govuk-table__cell num" data-label="Due">
          <span class="nowrap">{briefDay(deadline.dueOn)}</span>
          {deadline.actBy !== deadline.dueOn && <span class="soft small"> act by {shortDay(deadline.actBy)}</span>}
        </td>
        <td class="govuk-table__cell" data-label="Outcome">
          <span class={`sc-tag${outcome.tone === '' ? '' : ` sc-tag--${outcome.tone}`}`}>{outcome.words}</span>
        </td>
        <td class="govuk-table__cell nowrap">
          <Link
            href={open ? `${here}#why-${which}` : `${here}?why=${which}#why-${which}`}
            visuallyHiddenText={`: ${title}`}
          >
            {open ? 'Hide why' : 'Why this date?'}
          </Link>
        </td>
      </tr>
      {open && (
        <tr>
          <td class="govuk-table__cell" colSpan={5}>
            <Why theCase={theCase} deadline={deadline} mayExcuse={allows(at.visitor.role, 'delay.excuse')} />
          </td>
        </tr>
      )}
    </>
  )
}

interface DeadlineRowProps {
  theCase: Case
  program: Program
  at: At
  deadline: Deadline
}

/** Names one deadline of a case in an address: its duty and the entry that started it. */
function whichDeadline(deadline: Deadline): string {
  return `${deadline.id}-${deadline.startedBy}`
}

/** The rule, what it counts from, how it works out, where it stands and whether it can move. */
function Why(props: { theCase: Case; deadline: Deadline; mayExcuse: boolean }) {
  const { theCase, deadline, mayExcuse } = props
  const grounds = packs[theCase.law].grounds.filter(g => g.excuses.includes(deadline.id))
  const open = deadline.metOn === null && !deadline.takenAway
  const canBeExcused =
    deadline.excusedBy === null && (open || (deadline.metOn !== null && deadline.metOn > deadline.dueOn))
  const named = deadline.about === null ? deadline.id : `${deadline.id}~${deadline.about}`
  return (
    <div class="sc-why">
      <dl>
        <dt>The rule</dt>
        <dd>{deadline.why}</dd>
        <dt>Counts from</dt>
        <dd>
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${deadline.startedBy}`}>
            {longDay(deadline.startedOn)}
          </Link>
        </dd>
        <dt>Last lawful day</dt>
        <dd>
          {longDay(deadline.dueOn)}
          {deadline.actBy === deadline.dueOn
            ? ', a working day'
            : `, not a working day: act by ${longDay(deadline.actBy)}`}
        </dd>
        {deadline.notBefore !== undefined && (
          <>
            <dt>Not before</dt>
            <dd>
              {longDay(deadline.notBefore)}: until then the parents may write
              {deadline.tooEarly ? '. It was done too early' : ''}
            </dd>
          </>
        )}
        <dt>Comes from</dt>
        <dd>
          {deadline.cites.map(cite => (
            <span key={cite.provision}>
              {cite.link === undefined ? (
                `${cite.source}, ${cite.provision}`
              ) : (
                <Link href={cite.link}>{`${cite.source}, ${cite.provision}`}</Link>
              )}{' '}
              <span class="sc-tag">{checkWords[cite.checked]}</span>{' '}
            </span>
          ))}
        </dd>
        <dt>Can it move?</dt>
        <dd>
          No.{' '}
          {grounds.length === 0
            ? 'The law knows no ground for delay here.'
            : `It can be excused on ${grounds.length === 1 ? 'one ground' : `${grounds.length} grounds`}. `}
          {grounds.length > 0 && mayExcuse && canBeExcused && (
            <Link href={`/cases/${theCase.caseId}/delay?deadline=${encodeURIComponent(named)}`}>Record a ground</Link>
          )}
        </dd>
      </dl>
    </div>
  )
}

export const checkWords = {
  read: 'text read',
  analogue: 'read in a close analogue',
  remembered: 'cited, text not yet checked',
} as const

export function titleOf(deadline: Deadline, theCase: Case, program: Program): string {
  if (deadline.id !== 'give-advice') return dutyTitle(deadline.id, theCase.law)
  return adviceName(deadline.about?.replace(/^advice:/, '') ?? deadline.owner, program.profile)
}

export function outcomeOf(
  deadline: Deadline,
  state: ReturnType<typeof stateOf>,
  today: Day,
): { words: string; tone: '' | 'now' | 'done' | 'late' | 'sand' } {
  const { metOn, dueOn } = deadline
  switch (state) {
    case 'open':
      return {
        words: daysFrom(today, dueOn) === 0 ? 'today' : `${count(daysFrom(today, dueOn), 'day')} left`,
        tone: 'now',
      }
    case 'overdue':
      return { words: `▲ ${count(daysFrom(dueOn, today), 'day')} overdue`, tone: 'late' }
    case 'met': {
      const early = metOn === null ? 0 : daysFrom(metOn, dueOn)
      return {
        words: `✓ ${metOn === null ? '' : shortDate(metOn)}, ${early === 0 ? 'on the last day' : `${count(early, 'day')} early`}`,
        tone: 'done',
      }
    }
    case 'met-late':
      return {
        words: `! ${metOn === null ? '' : shortDate(metOn)}, ${count(metOn === null ? 0 : daysFrom(dueOn, metOn), 'day')} late`,
        tone: 'late',
      }
    case 'excused':
      return metOn === null
        ? { words: `◇ ${count(daysFrom(dueOn, today), 'day')} past its day: excused`, tone: '' }
        : { words: `◇ ${shortDate(metOn)}, ${count(daysFrom(dueOn, metOn), 'day')} late: excused`, tone: '' }
    case 'not-needed':
      return { words: 'Not needed any more', tone: '' }
  }
}

/** "15 Dec 2026" */
function briefDay(of: Day): string {
  return `${shortDate(of)} ${of.slice(0, 4)}`
}

function shortDate(of: Day): string {
  return shortDay(of).replace(/^\w+ /, '')
}

export function lateOrLeft(actBy: Day, today: Day): string {
  const days = daysFrom(today, actBy)
  return days < 0 ? `▲ ${count(-days, 'day')} overdue` : distance(actBy, today)
}

function Latest({
  theCase,
  program,
  names,
  today,
}: {
  theCase: Case
  program: Program
  names: ReadonlyMap<string, string>
  today: Day
}) {
  const latest = [...theCase.facts]
    .sort((a, b) => (a.on === b.on ? b.position - a.position : a.on < b.on ? 1 : -1))
    .slice(0, 6)
  return (
    <section class="sc-box" aria-labelledby="latest">
      <h2 id="latest">Latest on the record</h2>
      <ul class="sc-log">
        {latest.map(fact => (
          <li key={fact.position}>
            <span class="soft">{shortDay(fact.on, today).replace(/^\w+ /, '')}</span>
            <span>
              <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>
                {factWords(fact, theCase.law, program.profile).title}
              </Link>{' '}
              <span class="soft">{names.get(fact.recordedBy)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="small">
        <Link href={`/cases/${theCase.caseId}/timeline`}>All {theCase.record.length} entries</Link>
      </p>
    </section>
  )
}

function People({ theCase }: { theCase: Case }) {
  const here = theCase.people.filter(p => p.until === null && p.relation !== 'child')
  return (
    <section class="sc-box" aria-labelledby="people">
      <h2 id="people">People</h2>
      <dl class="sc-folk">
        {here.map(person => (
          <div key={person.personId}>
            <dt>
              {person.name}, {person.relation}
            </dt>
            <dd>
              {[
                person.telephone,
                person.language && `speaks ${person.language}`,
                person.interpreter && `${person.interpreter} interpreter`,
              ]
                .filter(Boolean)
                .join(' · ') || 'No telephone recorded'}
              {person.confidentialAddress && '. Address confidential'}
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">
        <Link href={`/cases/${theCase.caseId}/people`}>All people, and who has parental responsibility</Link>
      </p>
    </section>
  )
}
