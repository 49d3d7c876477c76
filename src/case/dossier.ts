import type { Profile } from '../authority/profile.ts'
import { type Day, longDay, plainDay, shortDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { kindOf } from '../record/facts.ts'
import { alertsOf, type Case, factsNamed, inLegalOrder, openDeadlines } from './case.ts'
import { openDifferences } from './differences.ts'
import { dutyTitle, factWords } from './fact-words.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'
import { awaitedOn } from './watches.ts'

/** One thing the next officer must know, with the page it comes from. */
export interface DossierLine {
  id: string
  words: string
  path: string
  /** The day of what is told; null for what is so whatever the day. */
  on: Day | null
  /** By when it must be done. */
  due?: Day
}

export interface DossierPart {
  id: string
  title: string
  /** Said where there is nothing. */
  none: string
  lines: readonly DossierLine[]
}

/** One page on a case, written from its record: where it stands, what comes next, what was promised, what not to do. */
export function dossierOf(theCase: Case, profile: Profile): DossierPart[] {
  const at = `/cases/${theCase.caseId}`
  const line = (id: string, words: string, path: string, on: Day | null = null, due?: Day): DossierLine => ({
    id,
    words,
    path: `${at}${path}`,
    on,
    ...(due !== undefined && { due }),
  })
  const { words } = packs[theCase.law]
  const last = inLegalOrder(theCase.facts).findLast(fact => kindOf(fact.name) !== undefined)
  return [
    {
      id: 'not',
      title: 'Before you write or ring',
      none: 'Nothing special.',
      lines: [
        ...alertsOf(theCase).map((alert, n) => line(`alert-${n}`, alert.words.replace(/^! /, ''), '/people')),
        ...theCase.people
          .filter(p => p.until === null && p.parentalResponsibility && !p.writesTo)
          .map(p => line(`no-letters-${p.personId}`, `Do not write to ${p.name}`, '/people')),
        ...theCase.people
          .filter(p => p.until === null && p.preferredContact !== null)
          .map(p =>
            line(
              `prefers-${p.personId}`,
              `${p.name} would rather hear by ${contactWords(String(p.preferredContact))}`,
              '/people',
            ),
          ),
      ],
    },
    {
      id: 'stands',
      title: 'Where it stands',
      none: '',
      lines: [
        line(
          'stands',
          `${words.stages[theCase.derived.stage]}${last === undefined ? '' : `; last: ${factWords(last, theCase.law, profile).title}, ${plainDay(last.on)}`}`,
          '',
        ),
      ],
    },
    {
      id: 'next',
      title: 'The next three dates',
      none: 'No duty is open.',
      lines: openDeadlines(theCase)
        .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
        .slice(0, 3)
        .map(d =>
          line(
            `due-${d.id}-${d.startedBy}`,
            `${longDay(d.dueOn)}: ${dutyTitle(d.id, theCase.law)}`,
            `/timeline#fact-${d.startedBy}`,
            d.startedOn,
            d.dueOn,
          ),
        ),
    },
    {
      id: 'promises',
      title: 'Promised and not yet done',
      none: 'Nothing is promised.',
      lines: openPromises(theCase).map(f =>
        line(
          `promise-${f.position}`,
          `${f.says.what}, to ${f.says.to}, by ${longDay(f.says.by as Day)}`,
          `/contacts#promise-${f.position}`,
          f.on,
          f.says.by as Day,
        ),
      ),
    },
    {
      id: 'differences',
      title: 'Differences',
      none: 'Nobody differs.',
      lines: openDifferences(theCase).map(d =>
        line(
          `difference-${d.number}`,
          `${d.says.who}, since ${plainDay(d.raised.on)}: ${d.says.words}`,
          '/differences',
          d.raised.on,
        ),
      ),
    },
    {
      id: 'wishes',
      title: 'What the family has asked for',
      none: 'Nothing is on the record.',
      lines: wishesOf(theCase).map(({ position, on, words: wish, path }) => line(`wish-${position}`, wish, path, on)),
    },
    {
      id: 'awaited',
      title: 'What we wait for',
      none: 'Nothing.',
      lines: awaitedOn(theCase, profile).map(a =>
        line(`awaited-${a.watch.id}-${a.startedBy}`, `${capital(a.watch.awaits)}, ${plainDay(a.on)}`, a.watch.path),
      ),
    },
    {
      id: 'contacts',
      title: 'The last five contacts',
      none: 'No contact is on the record.',
      lines: inLegalOrder(factsNamed(theCase, 'contact.made', 'meeting.noted'))
        .slice(-5)
        .reverse()
        .map(f =>
          line(
            `contact-${f.position}`,
            `${plainDay(f.on)}: ${factWords(f, theCase.law, profile).title}. ${shortened(String(f.says.words ?? f.says.notes ?? ''))}`,
            '/contacts',
            f.on,
          ),
        ),
    },
  ]
}

/** A change of officer whose dossier is not read to its end, or of which the family was not told. */
export function handoverTasks(theCase: Case, profile: Profile): Task[] {
  const { handover } = theCase
  if (handover === undefined || handover === null) return []
  const path = `/cases/${theCase.caseId}/handover`
  const left = unreadLines(theCase, profile).length
  const told = factsNamed(theCase, 'handover.told').some(f => f.says.since === handover.since)
  const rule = `From ${handover.from.name} on ${shortDay(handover.since)}`
  return [
    ...(left === 0
      ? []
      : [
          silence({
            taskId: `handover:${handover.since}`,
            title: `Read what goes with the case: ${left} ${left === 1 ? 'line' : 'lines'} left`,
            rule,
            dueOn: workingDaysAfter(handover.since, 5),
            shownFrom: handover.since,
            path,
          }),
        ]),
    ...(told
      ? []
      : [
          silence({
            taskId: `handover-told:${handover.since}`,
            title: 'Tell the family who has the case now',
            rule,
            dueOn: handover.since,
            shownFrom: handover.since,
            path: `${path}/told`,
          }),
        ]),
  ]
}

/** The lines that the new officer has not ticked since the change. */
export function unreadLines(theCase: Case, profile: Profile): DossierLine[] {
  const since = theCase.handover?.since
  const read = new Set(
    factsNamed(theCase, 'handover.read')
      .filter(f => f.says.since === since)
      .flatMap(f => (f.says.lines as { id: string }[]).map(one => one.id)),
  )
  // What came after the change is the new officer's own work.
  return dossierAsOfChange(theCase, profile).filter(one => !read.has(one.id))
}

/** The dossier from what was recorded up to the change and on that day. */
export function dossierAsOfChange(theCase: Case, profile: Profile): DossierLine[] {
  const since = theCase.handover?.since
  if (since === undefined) return []
  return dossierOf(theCase, profile)
    .filter(part => part.id !== 'awaited')
    .flatMap(part => part.lines)
    .filter(one => one.on === null || one.on <= since)
}

function openPromises(theCase: Case) {
  const kept = new Set(factsNamed(theCase, 'promise.kept').map(f => f.says.promise))
  return factsNamed(theCase, 'promise.made').filter(f => !kept.has(f.position))
}

/** What the parents or the pupil wish, in the newest words of each kind. */
function wishesOf(theCase: Case): { position: number; on: Day; words: string; path: string }[] {
  const wishes = [
    ...factsNamed(theCase, 'meeting.noted')
      .filter(f => typeof f.says.wishes === 'string')
      .map(f => ({ position: f.position, on: f.on, words: String(f.says.wishes), path: '/meetings' })),
    ...factsNamed(theCase, 'representation.received').map(f => ({
      position: f.position,
      on: f.on,
      words: String(f.says.words),
      path: '/statement#comments',
    })),
    ...factsNamed(theCase, 'review.recorded')
      .filter(f => typeof f.says.parents === 'string')
      .map(f => ({ position: f.position, on: f.on, words: String(f.says.parents), path: '/reviews' })),
  ]
  return wishes
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : other.position - one.position))
    .slice(0, 3)
    .map(({ position, on, words, path }) => ({ position, on, words: `${plainDay(on)}: ${shortened(words)}`, path }))
}

function contactWords(preferred: string): string {
  return preferred === 'email' ? 'e-mail' : preferred === 'text' ? 'text message' : preferred
}

function shortened(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 157).trimEnd()}…`
}
