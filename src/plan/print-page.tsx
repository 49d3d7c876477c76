import type { Case } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import { type PlanContent, versionsOf } from '../case/plan-content.ts'
import { type SentAs, sentAs, sentVersion } from '../case/plan-in-force.ts'
import type { At, Program } from '../case/program.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { notFound } from '../web/app.ts'
import { placementWords } from './compare.ts'
import { Front, isFirst, Note, type Printed } from './front.tsx'
import { AdviceList, Introduction } from './introduction.tsx'
import { ProposedChanges } from './proposed-changes.tsx'
import { introductionOf, type Introduction as Said } from './queries.ts'
import { Paragraphs, ReadSection } from './read-content.tsx'
import { factOf, sentTitle } from './sent.ts'
import { typeOfSetting } from './setting-types.ts'
import { shapeOf } from './shape.ts'

export async function printPage(program: Program, at: At) {
  return paper(program, at, 'statement print', '/statement', async (tx, theCase) => {
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
          {printed.is === 'amendment' && <ProposedChanges theCase={theCase} fact={printed.fact} program={program} />}
          <Parts
            theCase={theCase}
            content={printed.version.content}
            introduction={introduction}
            program={program}
            final={printed.is !== 'proposed' && printed.is !== 'draft'}
            first={isFirst(theCase, printed)}
          />
        </>
      ),
    }
  })
}

/** By what it is ("final": the last that was sent), by the fact that sent it, or by the version that was saved. */
function printedOf(theCase: Case, wanted: string): Printed | null {
  const named = Object.hasOwn(factOf, wanted) ? theCase.facts.findLast(f => f.name === factOf[wanted as SentAs]) : null
  if (named === undefined) return null
  const fact = named ?? theCase.facts.find(f => String(f.position) === wanted && sentAs(f) !== null) ?? null
  if (fact !== null) return printedBy(theCase, fact)
  const version = versionsOf(theCase).find(v => String(v.position) === wanted)
  if (version === undefined) return null
  const sent = theCase.facts.find(f => sentAs(f) !== null && sentVersion(theCase, f)?.position === version.position)
  return sent === undefined ? { is: 'draft', version } : printedBy(theCase, sent)
}

function printedBy(theCase: Case, fact: SettledFact): Printed | null {
  const is = sentAs(fact)
  if (is === 'note') return { is, fact, reasons: theCase.facts.findLast(f => f.name === 'plan.reasoned') ?? null }
  const version = sentVersion(theCase, fact)
  return is === null || is === 'unamended' || version === null ? null : { is, version, fact }
}

function titleOf(theCase: Case, printed: Printed): string {
  const { words } = packs[theCase.law]
  if (printed.is === 'draft') return `Version ${printed.version.number} of the ${words.document}`
  return sentTitle(printed.is, theCase.law)
}

interface PartsProps {
  theCase: Case
  content: PlanContent
  introduction: Said
  program: Program
  final: boolean
  first: boolean
}

function Parts({ theCase, content, introduction, program, final, first }: PartsProps) {
  const { words } = packs[theCase.law]
  return (
    <>
      {shapeOf(theCase.law).map(section => (
        <section key={section.part} aria-labelledby={`part-${section.part}`}>
          <h2 id={`part-${section.part}`}>
            {section.name}: {section.title}
          </h2>
          {section.holds.is === 'case' && (
            <Introduction of={introduction} theCase={theCase} only="case" first={first} />
          )}
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
  const type = typeOfSetting(content.placement?.type ?? null)
  const words = placementWords(content)
  if (!final || words === null || content.placement === null) return <p class="govuk-body sc-blank">(Blank)</p>
  return (
    <>
      {content.placement.name !== null && (
        <p class="govuk-body">
          <strong>{content.placement.name}</strong>
        </p>
      )}
      {type !== null && <p class="govuk-body">{type}</p>}
      {content.placement.words !== null && <Paragraphs text={content.placement.words} />}
    </>
  )
}
