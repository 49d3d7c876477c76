import type { Case } from '../case/case.ts'
import { type PlanContent, versionsOf } from '../case/plan-content.ts'
import type { At, Program } from '../case/program.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { placementWords } from './compare.ts'
import { Front, isFirst, Note, type Printed } from './front.tsx'
import { AdviceList, Introduction } from './introduction.tsx'
import { paper } from './paper.tsx'
import { introductionOf, type Introduction as Said } from './queries.ts'
import { Paragraphs, ReadSection } from './read-content.tsx'
import { typeOfSetting } from './setting-types.ts'
import { shapeOf } from './shape.ts'
import { sentVersion } from './standing.ts'

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
            first={isFirst(theCase, printed)}
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
