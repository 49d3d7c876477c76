import { amendmentUnderWay, callsForChange, isOrderedAtOnce } from '../case/amendments.ts'
import { type Case, hasPlan, openDeadline } from '../case/case.ts'
import { planInForce, sendingOf } from '../case/plan-in-force.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { reasonsToAmend } from './amend-forms.ts'
import type { Doing } from './doing.ts'
import { commentsOf } from './standing.ts'

/** What may be done about a statement or plan that is in force, the next thing first. */
export function amendmentDoings(theCase: Case, today: Day): Doing[] {
  const { words } = packs[theCase.law]
  const under = amendmentUnderWay(theCase)
  const can = (id: Doing['id'], title: string, path: string, note?: string): Doing => ({
    id,
    title,
    path,
    because: null,
    ...(note !== undefined && note !== '' && { note }),
  })
  const drop = can('drop', `Decide not to amend the ${words.document}`, '/statement/amend/drop')
  const complete =
    openDeadline(theCase, 'complete-assessment') === null
      ? []
      : [can('complete', 'The re-assessment is complete', '/assessment/complete')]
  if (under === null) {
    const calls = callsForChange(theCase)
    return [
      ...complete,
      can(
        'amend',
        'Begin an amendment',
        '/statement/amend/begin',
        calls.map(c => `${reasonsToAmend[c.because]} calls for it, ${longDay(c.fact.on)}`).join('; '),
      ),
      ...(mayEnter(theCase)
        ? [
            can(
              'write',
              planInForce(theCase)?.version == null
                ? `Enter what the ${words.document} in force says`
                : `Go on entering what the ${words.document} in force says`,
              '/statement/write',
            ),
          ]
        : []),
      ...(whyNotDrop(theCase) === null ? [drop] : []),
    ]
  }
  if (under.proposed === null) {
    return [
      ...complete,
      can('write', 'Write what changes', '/statement/write'),
      can('serve', 'Serve the notice of the amendment', '/statement/amend/notice'),
      ...(isOrderedAtOnce(theCase, under)
        ? [
            can(
              'amended',
              `Send the amended ${words.document}`,
              '/statement/amend/send',
              'The order needs no notice first',
            ),
          ]
        : []),
      ...(whyNotDrop(theCase) === null ? [drop] : []),
      can('set-aside', 'Set the amendment aside', '/statement/amend/set-aside'),
    ]
  }
  return [
    ...complete,
    can('comment', 'Record comments', '/statement/comments/add'),
    can('meet', 'Arrange or record a meeting', '/meetings'),
    can('write', 'Change it after their comments', '/statement/write'),
    can('amended', `Send the amended ${words.document}`, '/statement/amend/send', beforeSending(theCase, today)),
    drop,
  ]
}

function beforeSending(theCase: Case, today: Day): string {
  const unanswered = commentsOf(theCase).filter(c => c.answer === null).length
  const notBefore = amendmentUnderWay(theCase)?.due?.notBefore
  return [
    ...(notBefore !== undefined && today < notBefore
      ? [`Not before ${longDay(notBefore)}: the family may still comment`]
      : []),
    ...(unanswered === 0
      ? []
      : [unanswered === 1 ? 'One comment is not answered yet' : `${unanswered} comments are not answered yet`]),
  ].join('. ')
}

/** Why nobody can say now that nothing is amended: it must answer a notice, or a re-assessment. */
export function whyNotDrop(theCase: Case): string | null {
  if (amendmentUnderWay(theCase)?.proposed != null) return null
  if (hasPlan(theCase)) {
    if (openDeadline(theCase, 'propose-or-refuse-plan') !== null) return null
    if (openDeadline(theCase, 'finalise-reassessment') !== null) return null
  }
  return 'No amendment is proposed, and no re-assessment waits for its outcome'
}

/** Why the text cannot be changed now; null when it can. */
export function whyNotChange(theCase: Case): string | null {
  if (amendmentUnderWay(theCase) !== null || mayEnter(theCase)) return null
  return `The ${packs[theCase.law].words.document} is in force. Begin an amendment to change it`
}

/** What was made elsewhere is entered by hand, part by part, until the first change of it begins. */
function mayEnter(theCase: Case): boolean {
  const force = planInForce(theCase)?.fact
  if (force === undefined || sendingOf(theCase, force) !== null) return false
  return !theCase.facts.some(
    f => (f.name === 'amendment.begun' || f.name === 'amendment.proposed') && f.position > force.position,
  )
}
