import type { Case } from '../case/case.ts'
import { factsNamed } from '../case/case.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { decideArrange, decideHeld } from '../meeting/decide.ts'
import { lackingAdvice } from '../plan/checks.ts'
import { decideAnswer, decideComment } from '../plan/decide-comments.ts'
import { decideComplete, decideFinalise, decidePropose, decideRefuse } from '../plan/decide-issue.ts'
import type { Course } from './course.ts'
import { laterOf, officeDayBy, officeDaysAfter } from './days.ts'
import { about } from './needs-in-words.ts'
import { contentOf } from './plan-content.ts'
import type { Act } from './story.ts'

/** Writing, proposing, discussing and sending the statement or plan, or the note that there will be none. */
export function statementActs(course: Course, assessed: { completedOn: Day; agreedOn: Day }): Act[] {
  const { pace, manager, office, receivedOn, child, profile, words } = course
  const ehc = profile.law === 'england-ehc-2014'
  const { completedOn } = assessed
  const by = (offset: number, after: Day, days: number) =>
    laterOf(officeDayBy(addDays(receivedOn, offset)), officeDaysAfter(after, days))
  const acts: Act[] = []
  if (!ehc) {
    acts.push({
      on: completedOn,
      by: manager,
      decide: theCase => decideComplete(theCase, { on: completedOn, ...without(theCase) }, neverCame(theCase, profile)),
    })
  }
  if (pace.ending === 'note') {
    const on = by(pace.proposed, completedOn, 2)
    acts.push({
      on,
      by: manager,
      decide: theCase =>
        decideRefuse(theCase, {
          on,
          reasons: about(child, 'The advice agrees that {name} makes progress with the help that the school can give.'),
          support: about(child, words.instead),
          decidedBy: course.senior.name,
          to: parentsOf(theCase),
          how: 'post',
        }),
    })
    return acts
  }
  const writtenOn = officeDaysAfter(completedOn, 1)
  acts.push({
    on: writtenOn,
    by: manager,
    decide: theCase => ({
      record: [{ name: 'plan.written', on: writtenOn, says: { content: contentOf(course, theCase, 'first') } }],
    }),
  })
  const proposedOn = by(pace.proposed, writtenOn, 1)
  acts.push({
    on: proposedOn,
    by: manager,
    decide: theCase => ({
      record: [{ name: 'plan.written', on: proposedOn, says: { content: contentOf(course, theCase, 'whole') } }],
    }),
  })
  acts.push({
    on: proposedOn,
    by: office,
    decide: theCase =>
      decidePropose(
        theCase,
        { on: proposedOn, to: parentsOf(theCase), how: 'post', ...without(theCase) },
        neverCame(theCase, profile),
      ),
  })
  if (pace.commented !== null) acts.push(...commentActs(course, by(pace.commented, proposedOn, 2)))
  const discussedOn = pace.discussed === null ? null : by(pace.discussed, proposedOn, 3)
  if (discussedOn !== null) acts.push(...discussionActs(course, proposedOn, discussedOn))
  const finalOn = by(pace.finalised, discussedOn ?? proposedOn, ehc ? 12 : 6)
  acts.push({
    on: finalOn,
    by: office,
    decide: theCase =>
      decideFinalise(
        theCase,
        {
          on: finalOn,
          setting: child.setting?.setting_id ?? null,
          type: child.setting === null ? 'A maintained mainstream school' : null,
          placement: about(child, 'The parents named this school, and {name} knows it.'),
          to: [...parentsOf(theCase), ...(child.setting === null ? [] : ['setting'])],
          how: 'post',
          unanswered: null,
        },
        child.setting === null ? null : { id: child.setting.setting_id, name: child.setting.name },
        finalOn,
      ),
  })
  return acts
}

/** Advice that was asked for and never came. */
function neverCame(theCase: Case, profile: Course['profile']) {
  return lackingAdvice(theCase, profile).filter(lacking => lacking.piece !== null)
}

/** Advice that never came is gone without, for a reason. */
function without(_theCase: Case): { without: string } {
  return { without: 'It was asked for and chased again and again; the other advice says enough to go on.' }
}

export function parentsOf(theCase: Case): string[] {
  return theCase.people.filter(p => p.parentalResponsibility && p.writesTo && p.until === null).map(p => p.personId)
}

function commentActs(course: Course, on: Day): Act[] {
  const { child, manager, office } = course
  const parent = child.people[0]
  const from = parent === undefined ? 'The parents' : `${parent.given} ${parent.family}`
  const answeredOn = officeDaysAfter(on, 3)
  return [
    {
      on,
      by: office,
      papers: [
        {
          title: `Comments of ${from}`,
          kind: 'letter',
          lines: [about(child, 'We have read the proposed statement. It is {name} as we know {him}.'), comment],
        },
      ],
      decide: (theCase, files) => {
        const decided = decideComment(
          theCase,
          { on, from, other: null, how: 'email', words: comment },
          files.map(f => f.documentId),
        )
        return decided
      },
    },
    {
      on: answeredOn,
      by: manager,
      decide(theCase) {
        const received = factsNamed(theCase, 'representation.received').at(-1)
        if (received === undefined) return refuse('There is no comment to answer')
        return decideAnswer(theCase, received.position, {
          on: answeredOn,
          words: 'We have added how often the therapist comes. We will talk about the rest when we meet.',
        })
      },
    },
  ]
}

const comment = 'Please say how often the therapist comes, and who does the programme when the assistant is ill.'

function discussionActs(course: Course, proposedOn: Day, on: Day): Act[] {
  const { child, manager } = course
  const parent = child.people[0]
  const who = parent === undefined ? 'the parents' : `${parent.given} ${parent.family}`
  const arrangedOn = officeDaysAfter(proposedOn, 2)
  const meeting = { kind: 'plan', meetingOn: on, place: child.setting?.name ?? 'Our office', with: who } as const
  const notes =
    'We read what it says of needs and provision together. The parents want the hours of help for {name} in figures.'
  return [
    { on: arrangedOn, by: manager, decide: theCase => decideArrange(theCase, meeting, arrangedOn) },
    {
      on,
      by: manager,
      decide: theCase => decideHeld(theCase, { kind: 'plan', on, with: who, notes: about(child, notes), wishes: null }),
    },
  ]
}
