import type { Permission } from '../access/permissions.ts'
import type { Profile } from '../authority/profile.ts'
import { amendmentUnderWay, isRenewing } from '../case/amendments.ts'
import { isPlanOrdered } from '../case/appeals.ts'
import { type Case, hasPlan, openDeadline, openDeadlines } from '../case/case.ts'
import { emptyContent, latestVersion } from '../case/plan-content.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { amendmentDoings, whyNotChange, whyNotDrop } from './amend-doing.ts'
import { checksBeforeProposing, checksThatMust } from './checks.ts'
import { placementSection } from './shape.ts'
import { commentsOf, finalDuty, refusalDuty, standingOf } from './standing.ts'
import { aDocument } from './words.ts'

/** One thing that may be done about the document now, or why it may not. */
export interface Doing {
  id:
    | 'write'
    | 'complete'
    | 'propose'
    | 'comment'
    | 'meet'
    | 'final'
    | 'refuse'
    | 'amend'
    | 'serve'
    | 'amended'
    | 'drop'
    | 'set-aside'
  title: string
  /** After the case's own address. */
  path: string
  /** Empty when it may be done. */
  because: string | null
  /** Where the reason is put right. */
  reasonPath?: string
  /** What to know before it is done. */
  note?: string
}

/** The permission of each; the page offers nobody what is not theirs to do. */
export const permissionFor: Readonly<Record<Doing['id'], Permission>> = {
  write: 'plan.write',
  complete: 'plan.issue',
  propose: 'plan.issue',
  comment: 'plan.write',
  meet: 'meeting.record',
  final: 'plan.issue',
  refuse: 'plan.issue',
  amend: 'plan.write',
  serve: 'plan.issue',
  amended: 'plan.issue',
  drop: 'plan.issue',
  'set-aside': 'plan.issue',
}

/** What may be done, and why not the rest, in the order in which it is done. */
export function doingsOf(theCase: Case, today: Day): Doing[] {
  const doings = doingsOfDocument(theCase, today)
  // A plan that is drafted anew may be under amendment at the same time: both go on.
  if (!isRenewing(theCase) || amendmentUnderWay(theCase) === null) return doings
  return [...doings, ...amendmentDoings(theCase, today).filter(a => !doings.some(d => d.id === a.id))]
}

function doingsOfDocument(theCase: Case, today: Day): Doing[] {
  const { words } = packs[theCase.law]
  const standing = standingOf(theCase)
  const write = doing(
    'write',
    standing.is === 'nothing' ? `Write the ${words.proposed}` : 'Go on writing',
    '/statement/write',
    whyNotWrite(theCase),
  )
  const refusal = isRenewing(theCase)
    ? doing('drop', `Decide not to amend the ${words.document}`, '/statement/amend/drop', whyNotDrop(theCase))
    : doing('refuse', `Give a ${words.refusal}`, '/statement/refuse', whyNotRefuse(theCase))
  const not = whyNotPropose(theCase)
  const propose = (title: string) => doing('propose', title, '/statement/propose', not?.because ?? null, not?.path)
  switch (standing.is) {
    case 'nothing':
    case 'writing':
      return [
        write,
        ...(openDeadline(theCase, 'complete-assessment') === null
          ? []
          : [doing('complete', 'The assessment is complete', '/assessment/complete', null)]),
        propose(`Serve the ${words.proposed}`),
        refusal,
      ]
    case 'proposed':
      return [
        doing('comment', 'Record comments', '/statement/comments/add', null),
        doing('meet', 'Arrange or record a meeting', '/meetings', null),
        write,
        propose('Serve it again, changed'),
        {
          ...doing('final', `Send the ${words.final}`, '/statement/final', whyNotFinal(theCase)),
          note: beforeFinal(theCase, today),
        },
        refusal,
      ]
    case 'final':
    case 'elsewhere':
      return hasPlan(theCase) ? amendmentDoings(theCase, today) : [write]
    case 'refused':
      return [write]
  }
}

function doing(id: Doing['id'], title: string, path: string, because: string | null, reasonPath?: string): Doing {
  return { id, title, path, because, ...(reasonPath !== undefined && { reasonPath }) }
}

/** What somebody should know before the final document goes out. */
function beforeFinal(theCase: Case, today: Day): string {
  const unanswered = commentsOf(theCase).filter(c => c.answer === null).length
  const notBefore = finalDuty(theCase)?.notBefore
  return [
    `${placementSection(theCase.law).name} is filled in then`,
    ...(notBefore !== undefined && today < notBefore
      ? [`Not before ${longDay(notBefore)}: the family may still comment`]
      : []),
    ...(unanswered === 0
      ? []
      : [unanswered === 1 ? 'One comment is not answered yet' : `${unanswered} comments are not answered yet`]),
  ].join('. ')
}

/** Writing needs an assessment that is agreed and not answered. */
export function whyNotWrite(theCase: Case): string | null {
  const writing = [
    'complete-assessment',
    'propose-or-refuse-plan',
    'notify-no-plan',
    'finalise-plan',
    'finalise-ordered-plan',
    'notify-no-ordered-plan',
    'finalise-reassessment',
    'comply-with-order',
  ]
  if (isInForce(theCase)) return whyNotChange(theCase)
  if (openDeadlines(theCase).some(d => writing.includes(d.id))) return null
  const { words } = packs[theCase.law]
  if (['not-assessing', 'withdrawn', 'no-plan', 'ceased', 'transferred-out'].includes(theCase.derived.stage))
    return `There is nothing to write: the case stands at “${words.stages[theCase.derived.stage]}”`
  return `There is nothing to write yet: ${aDocument(theCase.law)} follows an assessment that the authority has agreed to`
}

/** What is in force is changed by an amendment, unless a new one is being drafted in its place. */
export function isInForce(theCase: Case): boolean {
  const standing = standingOf(theCase)
  return hasPlan(theCase) && (standing.is === 'final' || standing.is === 'elsewhere')
}

/** Why the document cannot be proposed today, and where to put it right. */
export function whyNotPropose(theCase: Case): { because: string; path?: string } | null {
  const not = whyNotWrite(theCase)
  if (not !== null) return { because: not }
  if (isInForce(theCase)) {
    return { because: `${capital(aDocument(theCase.law))} is in force: it is amended`, path: '/statement/amend' }
  }
  if (openDeadline(theCase, 'complete-assessment') !== null) {
    return {
      because: 'The assessment is not complete yet: say when it was, then propose',
      path: '/assessment/complete',
    }
  }
  const version = latestVersion(theCase)
  if (version === null || (isRenewing(theCase) && standingOf(theCase).is === 'nothing'))
    return { because: 'Nothing is written yet', path: '/statement/write' }
  const failing = checksThatMust(theCase, version.content).find(check => !check.ok)
  if (failing === undefined) return null
  return { because: failing.because ?? failing.words, ...(failing.path !== undefined && { path: failing.path }) }
}

export function whyNotFinal(theCase: Case): string | null {
  const { words } = packs[theCase.law]
  const standing = standingOf(theCase)
  if (standing.is === 'final') return `The ${words.final} was sent on ${longDay(standing.sent.on)}`
  if (standing.is !== 'proposed') {
    return `The ${words.proposed} comes first. ${placementSection(theCase.law).name} stays empty until the ${words.final}`
  }
  if (finalDuty(theCase) === null && openDeadline(theCase, 'comply-with-order') === null) {
    return `No ${words.final} is due on this case`
  }
  return null
}

export function whyNotRefuse(theCase: Case): string | null {
  if (isPlanOrdered(theCase))
    return `The Tribunal ordered that ${aDocument(theCase.law)} is made: it cannot be refused now`
  const standing = standingOf(theCase)
  if (refusalDuty(theCase) !== null || standing.is === 'proposed') return null
  if (openDeadline(theCase, 'comply-with-order') !== null) return null
  if (openDeadline(theCase, 'complete-assessment') !== null) {
    return 'The assessment is not complete yet: the decision comes after it'
  }
  return `No decision on ${aDocument(theCase.law)} is due on this case`
}

/** The warnings that go with a version, whatever the day: what the check list says of the current one. */
export function checksNow(theCase: Case, profile: Profile) {
  const content = latestVersion(theCase)?.content ?? emptyContent
  // The draft that takes the place of a plan begins from it, without its placement.
  return checksBeforeProposing(
    theCase,
    standingOf(theCase).is === 'nothing' ? { ...content, placement: null } : content,
    profile,
  )
}
