import type { Case } from '../case/case.ts'
import type { At, Program } from '../case/program.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { notFound } from '../web/app.ts'
import { placementWords } from './compare.ts'
import { type PlanContent, type Version, versionsOf } from './content.ts'
import { settingTypes } from './forms.ts'
import { AdviceList, Introduction } from './introduction.tsx'
import { paper } from './paper.tsx'
import { introductionOf, type Introduction as Said } from './queries.ts'
import { Paragraphs, ReadSection } from './read-content.tsx'
import { shapeOf } from './shape.ts'
import { sentVersion } from './standing.ts'
import { capital } from './words.ts'

/** What is printed: a draft of any version, the one proposed, the final one, or the notice that there will be none. */
type Printed =
  | { is: 'draft'; version: Version }
  | { is: 'proposed' | 'final'; version: Version; fact: SettledFact }
  | { is: 'note'; fact: SettledFact; reasons: SettledFact | null }

export async function printPage(program: Program, at: At) {
  return paper(program, at, 'statement print', async (tx, theCase) => {
    const printed = printedOf(theCase, at.params.version ?? '')
    if (printed === null) return notFound
    const title = titleOf(theCase, printed)
    if (printed.is === 'note') return { title, body: <Note theCase={theCase} title={title} printed={printed} /> }
    const introduction = await introductionOf(tx, theCase, program.profile, at.today)
    return {
      title,
      body: (
        <>
          <Front theCase={theCase} title={title} printed={printed} program={program} />
          <Parts
            theCase={theCase}
            content={printed.version.content}
            introduction={introduction}
            program={program}
            final={printed.is === 'final'}
          />
        </>
      ),
    }
  })
}

function printedOf(theCase: Case, wanted: string): Printed | null {
  const last = (name: string) => theCase.facts.findLast(f => f.name === name) ?? null
  switch (wanted) {
    case 'proposed':
    case 'final': {
      const fact = last(wanted === 'proposed' ? 'plan.proposed' : 'plan.finalised')
      const version = fact === null ? null : sentVersion(theCase, fact, wanted)
      return fact === null || version === null ? null : { is: wanted, version, fact }
    }
    case 'note': {
      const fact = last('plan.refused')
      return fact === null ? null : { is: 'note', fact, reasons: last('plan.reasoned') }
    }
    default: {
      const version = versionsOf(theCase).find(v => String(v.position) === wanted)
      return version === undefined ? null : { is: 'draft', version }
    }
  }
}

function titleOf(theCase: Case, printed: Printed): string {
  const { words } = packs[theCase.law]
  switch (printed.is) {
    case 'draft':
      return `Version ${printed.version.number} of the ${words.document}`
    case 'proposed':
      return capital(words.proposed)
    case 'final':
      return capital(words.final)
    case 'note':
      return capital(words.refusal)
  }
}

/** The front page: which child, which document, first or subsequent, dated, and a line to sign. */
function Front({
  theCase,
  title,
  printed,
  program,
}: {
  theCase: Case
  title: string
  printed: Exclude<Printed, { is: 'note' }>
  program: Program
}) {
  const { words } = packs[theCase.law]
  const { child } = theCase
  return (
    <header class="sc-paper-front">
      <h1>{title}</h1>
      <dl>
        <dt>Child</dt>
        <dd>
          {child.givenName} {child.familyName}
        </dd>
        {child.bornOn !== null && (
          <>
            <dt>Born</dt>
            <dd>{plainDay(child.bornOn)}</dd>
          </>
        )}
        <dt>Reference</dt>
        <dd>{theCase.caseId}</dd>
        <dt>{capital(words.document)}</dt>
        <dd>{isFirst(theCase, printed) ? 'First' : 'Subsequent'}</dd>
        <dt>{printed.is === 'draft' ? 'Saved' : 'Dated'}</dt>
        <dd>{longDay(printed.is === 'draft' ? printed.version.on : printed.fact.on)}</dd>
      </dl>
      {printed.is === 'draft' && (
        <p class="govuk-body">
          <strong>Draft for the section’s own use.</strong> It was not sent.
        </p>
      )}
      {printed.is === 'final' && (
        <>
          <p class="govuk-body">Amended after an annual review, another review, or an order: not amended.</p>
          <p class="sc-sign">Signed by an authorised officer of {program.profile.name}</p>
        </>
      )}
    </header>
  )
}

/** Whether there was no such document before this one. */
function isFirst(theCase: Case, printed: Exclude<Printed, { is: 'note' }>): boolean {
  const before = printed.is === 'draft' ? printed.version.position : printed.fact.position
  return !theCase.facts.some(
    f => ['plan.finalised', 'plan.brought-forward', 'plan.transferred-in'].includes(f.name) && f.position < before,
  )
}

interface PartsProps {
  theCase: Case
  content: PlanContent
  introduction: Said
  program: Program
  final: boolean
}

function Parts({ theCase, content, introduction, program, final }: PartsProps) {
  const { words } = packs[theCase.law]
  return (
    <>
      {shapeOf(theCase.law).map(section => (
        <section key={section.part} aria-labelledby={`part-${section.part}`}>
          <h2 id={`part-${section.part}`}>
            {section.name}: {section.title}
          </h2>
          {section.holds.is === 'case' && <Introduction of={introduction} theCase={theCase} only="case" />}
          {section.holds.is === 'advice' && <AdviceList of={introduction} law={theCase.law} />}
          {section.holds.is === 'placement' && <PlacementPart content={content} final={final} />}
          <ReadSection section={section} content={content} law={theCase.law} profile={program.profile} />
        </section>
      ))}
      {words.appendices.length > 0 && (
        <section aria-labelledby="appendices">
          <h2 id="appendices">Appendices</h2>
          <ul class="govuk-list">
            {words.appendices.map(appendix => (
              <li key={appendix.id}>
                {appendix.id}. {appendix.title}
                {introduction.advice.some(piece => piece.appendix === appendix.id) ? '' : ': none'}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function PlacementPart({ content, final }: { content: PlanContent; final: boolean }) {
  const type = settingTypes.find(t => t.value === content.placement?.type)?.text
  const words = placementWords(content)
  if (!final || words === null || content.placement === null) return <p class="govuk-body sc-blank">(Blank)</p>
  return (
    <>
      {content.placement.name !== null && (
        <p class="govuk-body">
          <strong>{content.placement.name}</strong>
        </p>
      )}
      {type !== undefined && <p class="govuk-body">{type}</p>}
      {content.placement.words !== null && <Paragraphs text={content.placement.words} />}
    </>
  )
}

function Note({
  theCase,
  title,
  printed,
}: {
  theCase: Case
  title: string
  printed: Extract<Printed, { is: 'note' }>
}) {
  const { child } = theCase
  const says = printed.reasons?.says ?? {}
  return (
    <>
      <header class="sc-paper-front">
        <h1>{title}</h1>
        <dl>
          <dt>Child</dt>
          <dd>
            {child.givenName} {child.familyName}
          </dd>
          <dt>Reference</dt>
          <dd>{theCase.caseId}</dd>
          <dt>Dated</dt>
          <dd>{longDay(printed.fact.on as Day)}</dd>
        </dl>
      </header>
      <h2>Why there will be no {packs[theCase.law].words.document}</h2>
      <Paragraphs text={String(says.reasons ?? 'The reasons are not on the record.')} />
      {typeof says.support === 'string' && (
        <>
          <h2>The support that is offered instead</h2>
          <Paragraphs text={says.support} />
        </>
      )}
      {typeof says.decidedBy === 'string' && <p class="govuk-body">Decided by {says.decidedBy}.</p>}
    </>
  )
}
