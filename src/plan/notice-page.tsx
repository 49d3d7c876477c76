import type { Case } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import { parentLetter } from '../case/parent-letter.tsx'
import type { SentAs } from '../case/plan-in-force.ts'
import type { At, Program } from '../case/program.ts'
import { appealAfter, Differences, RightOfAppeal } from '../case/rights.tsx'
import { longDay } from '../kernel/day.ts'
import { lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { notFound } from '../web/app.ts'
import { amendedAfter } from './amended-words.ts'
import { AmendmentWords, UnamendedWords } from './amendment-letter.tsx'
import { sentOf } from './sent.ts'
import { placementSection } from './shape.ts'
import { windowsOnProposal } from './standing.ts'
import { aDocument } from './words.ts'

/** The letter that goes with a document to one parent, at that parent's own address: what they may do, and until when. */
export async function noticePage(program: Program, at: At) {
  return paper(program, at, 'statement letter', '/statement', async (tx, theCase) => {
    const sent = sentOf(theCase).find(s => s.is === at.params.kind || String(s.fact.position) === at.params.kind)
    if (sent === undefined) return notFound
    const body = await parentLetter(tx, program, at, theCase, {
      title: sent.title,
      on: sent.fact.on,
      words: <Words theCase={theCase} kind={sent.is} fact={sent.fact} program={program} />,
    })
    return body === null ? notFound : { title: `Letter with the ${lowerFirst(sent.title)}`, body }
  })
}

function Words(props: { theCase: Case; kind: SentAs; fact: SettledFact; program: Program }) {
  const { theCase, kind, fact, program } = props
  const { profile } = program
  switch (kind) {
    case 'proposed':
      return <WordsOfProposal theCase={theCase} fact={fact} />
    case 'final':
      return (
        <>
          <p class="govuk-body">
            Here is the {packs[theCase.law].words.final} for {theCase.child.givenName}. It is in force from today, and
            we must arrange the special educational provision in it.
          </p>
          <RightOfAppeal theCase={theCase} window={appealAfter(theCase, fact)} about={appealAbout(theCase)} />
          <Differences theCase={theCase} profile={profile} />
        </>
      )
    case 'amendment':
      return <AmendmentWords theCase={theCase} fact={fact} program={program} />
    case 'amended':
      return (
        <>
          <p class="govuk-body">
            Here is the amended {packs[theCase.law].words.document} for {theCase.child.givenName}.{' '}
            {amendedAfter(theCase, fact)}. It is in force from today in place of the one before it, and we must arrange
            the special educational provision in it.
          </p>
          <RightOfAppeal theCase={theCase} window={appealAfter(theCase, fact)} about={appealAbout(theCase)} />
          <Differences theCase={theCase} profile={profile} />
        </>
      )
    case 'unamended':
      return <UnamendedWords theCase={theCase} fact={fact} profile={profile} />
    case 'note':
      return (
        <>
          <p class="govuk-body">
            We have looked at all the advice and have decided that we will not make {aDocument(theCase.law)} for{' '}
            {theCase.child.givenName}. The {packs[theCase.law].words.refusal} with this letter gives our reasons and the
            support that is offered instead. Copies of the advice come with it.
          </p>
          <RightOfAppeal theCase={theCase} window={appealAfter(theCase, fact)} about="this decision" />
          <Differences theCase={theCase} profile={profile} />
        </>
      )
  }
}

function appealAbout(theCase: Case): string {
  return theCase.law === 'england-ehc-2014'
    ? 'the needs, the special educational provision, or the school that the plan names or does not name (Sections B, F and I)'
    : 'the needs, the special educational provision, or the school that the statement names or does not name (Parts 2, 3 and 4)'
}

function WordsOfProposal({ theCase, fact }: { theCase: Case; fact: SettledFact }) {
  const { words } = packs[theCase.law]
  const part = placementSection(theCase.law)
  const window = windowsOnProposal(theCase, fact.on).find(w => w.opensOn === fact.on)
  const ehc = theCase.law === 'england-ehc-2014'
  return (
    <>
      <p class="govuk-body">
        Here is the {words.proposed} for {theCase.child.givenName}. {part.name} is blank: you may tell us which school
        you prefer before we name one. Copies of the advice come with it, and the list of schools from which you may
        choose.
      </p>
      <h2>What you can do</h2>
      {window !== undefined && (
        <p class="govuk-body">
          You have 15 days, beginning with the day on which you were given this letter: until{' '}
          <strong>{longDay(window.closesOn)}</strong>. Until then you can:
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        <li>write to us, or tell us, what you think of any part of it</li>
        <li>ask to meet an officer of the authority about it</li>
        <li>say which school you would prefer, and why</li>
        {ehc && <li>ask for a personal budget</li>}
      </ul>
      {!ehc && (
        <p class="govuk-body">
          After a meeting you have 15 days more, beginning with the day of the meeting, to write again or to ask to meet
          the person who gave any of the advice.
        </p>
      )}
      <p class="govuk-body">
        You cannot appeal yet. When the {words.final} is made you can appeal to the Tribunal, and we will tell you then
        by which day.
      </p>
    </>
  )
}
