import { panelOf } from '../authority/routing.ts'
import { type Case, childName, factsNamed, inLegalOrder } from '../case/case.ts'
import { recommendsWords } from '../case/fact-words.ts'
import { derivedWith } from '../case/law-of-case.ts'
import type { At, Program } from '../case/program.ts'
import { answerWords, type Numbered } from '../case/weighing.ts'
import { Link } from '../govuk/link.tsx'
import { ageOn, longDay, plainDay, shortDay } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'
import { many, one, type Typed } from '../web/form.ts'
import { decisionsAwaited, notBeforeOf } from './decide.ts'
import { answerOf, evidenceFor } from './decision-form.ts'

interface SideProps {
  program: Program
  at: At
  theCase: Case
  criteria: readonly Numbered[]
  typed: Typed
}

/** What the one who decides looks at beside the criteria: the clock, the parents' words, the panel, the answers so far. */
export function Side({ program, at, theCase, criteria, typed }: SideProps) {
  return (
    <div>
      <Clock program={program} at={at} theCase={theCase} />
      <ParentsSay theCase={theCase} at={at} />
      <WhoWasAsked program={program} theCase={theCase} at={at} />
      {criteria.length > 0 && <AnswersSoFar criteria={criteria} typed={typed} />}
    </div>
  )
}

function Clock({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const { child } = theCase
  const notBefore = notBeforeOf(theCase)
  const quadrant = program.profile.quadrants.find(q => q.id === child.quadrant)
  const served = inLegalOrder(factsNamed(theCase, 'assessment.proposed')).at(-1)
  return (
    <div class="sc-box sc-box--tint">
      <h2 class="govuk-heading-s">{childName(child)}</h2>
      <p class="govuk-body small">
        {[
          theCase.caseId,
          child.bornOn === null ? null : `born ${plainDay(child.bornOn)}, age ${ageOn(child.bornOn, at.today)}`,
          theCase.setting?.name ?? 'at no setting',
          quadrant?.name,
        ]
          .filter(part => typeof part === 'string')
          .join(' · ')}
      </p>
      <p class="govuk-body small">
        <strong>The clock</strong>
        {decisionsAwaited(theCase).map(deadline => (
          <span key={deadline.startedBy} class="sc-line-of">
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${deadline.startedBy}`}>{deadline.why}</Link>.
          </span>
        ))}
        {notBefore !== null && (
          <span class="sc-line-of">
            Not before {longDay(notBefore)}: the parents’ 29 days
            {served === undefined ? '' : `, from ${shortDay(served.on, at.today)}`}.
          </span>
        )}
        <span class="sc-line-of">{ifAgreed(theCase, at)}</span>
      </p>
    </div>
  )
}

/** What an agreement would start, as the law itself counts it. */
function ifAgreed(theCase: Case, at: At): string {
  const notBefore = notBeforeOf(theCase)
  const on = notBefore !== null && notBefore > at.today ? notBefore : at.today
  const after = derivedWith(theCase, [{ name: 'assessment.agreed', on }])
  const next = after?.deadlines.find(
    d => (d.id === 'complete-assessment' || d.id === 'finalise-plan') && d.metOn === null && !d.takenAway,
  )
  if (next === undefined) return ''
  return next.id === 'complete-assessment'
    ? `If agreed on ${plainDay(on)}, the assessment is due by ${longDay(next.dueOn)}.`
    : `If agreed on ${plainDay(on)}, the final plan is due by ${longDay(next.dueOn)}.`
}

function ParentsSay({ theCase, at }: { theCase: Case; at: At }) {
  const said = wordsOfParents(theCase).slice(-2)
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">What the parents say</h2>
      {said.length === 0 && <p class="govuk-body small">Nothing of theirs is on the record yet.</p>}
      {said.map(({ fact, words, who }) => (
        <div key={fact.position}>
          <p class="govuk-body small">“{words}”</p>
          <p class="govuk-body small soft">
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>{shortDay(fact.on, at.today)}</Link>,{' '}
            {who}
          </p>
        </div>
      ))}
    </div>
  )
}

function wordsOfParents(theCase: Case): { fact: SettledFact; words: string; who: string }[] {
  const parents = theCase.people.filter(p => p.parentalResponsibility).map(p => p.name)
  return inLegalOrder(theCase.facts).flatMap(fact => {
    const s = fact.says
    if (fact.name === 'request.described' && s.route === 'parent') {
      return [{ fact, words: String(s.reasons), who: `the request of ${s.from}` }]
    }
    if (fact.name === 'contact.made' && s.way === 'in' && parents.includes(String(s.with))) {
      return [{ fact, words: String(s.words), who: String(s.with) }]
    }
    if (fact.name === 'meeting.noted' && s.wishes !== undefined) {
      return [{ fact, words: String(s.wishes), who: `the meeting with ${s.with}` }]
    }
    return fact.name === 'representation.received' ? [{ fact, words: String(s.words), who: String(s.from) }] : []
  })
}

function WhoWasAsked({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const told = inLegalOrder(
    factsNamed(theCase, 'assessment.proposed', 'panel.discussed', 'information.asked', 'information.received'),
  )
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">Who was asked, who answered</h2>
      {told.length === 0 && <p class="govuk-body small">Nobody has been asked for anything yet.</p>}
      <ul class="govuk-list small">
        {told.map(fact => (
          <li key={fact.position}>
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>{shortDay(fact.on, at.today)}</Link>:{' '}
            {toldWords(program, fact)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function toldWords(program: Program, fact: SettledFact): string {
  const s = fact.says
  switch (fact.name) {
    case 'assessment.proposed':
      return 'the parents were told that an assessment is considered'
    case 'panel.discussed':
      return `${panelOf(program.profile, String(s.panel)).name}: ${recommendsWords(String(s.recommends))}${s.notes === undefined ? '' : `. ${s.notes}`}`
    case 'information.asked':
      return `${s.of} asked for: ${s.what}`
    default:
      return `arrived: ${s.what}`
  }
}

function AnswersSoFar({ criteria, typed }: { criteria: readonly Numbered[]; typed: Typed }) {
  const answered = criteria.filter(c => one(typed[answerOf(c)]) !== '').length
  return (
    <div class="sc-box sc-sticky">
      <h2 class="govuk-heading-s">
        Answers so far: {answered} of {criteria.length}
      </h2>
      <ul class="sc-log">
        {criteria.map(numbered => (
          <li key={numbered.number}>
            <span>
              <Link href={`#criterion-${numbered.number}`}>Criterion {numbered.number}</Link>
            </span>
            <span>{answerSoFar(numbered, typed)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function answerSoFar(numbered: Numbered, typed: Typed) {
  const answer = one(typed[answerOf(numbered)])
  const pieces = many(typed[evidenceFor(numbered)]).length
  if (answer === '') return <span class="late">! Not answered</span>
  if (pieces === 0 && answer !== 'not-met') {
    return (
      <>
        {answerWords(answer)}, <span class="late">! no evidence yet</span>
      </>
    )
  }
  return `${answerWords(answer)}, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of evidence`
}
