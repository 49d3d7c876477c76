import { type Case, hasPlan } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import { emptyContent, latestVersion, linesOf, type PlanContent } from '../case/plan-content.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { packs } from '../law/packs/packs.ts'
import { notFound, type Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { placementWords } from './compare.ts'
import { decideWrite } from './decide-write.ts'
import { isInForce, whyNotWrite } from './doing.ts'
import { Introduction } from './introduction.tsx'
import { introductionOf } from './queries.ts'
import { type SectionValues, sectionFilled, sectionForm } from './section-form.ts'
import { fieldsOf, type PlanSection, sectionOf, shapeOf } from './shape.ts'

/** One part of the document, on a page of its own: save it and go on to the next. */
export function sectionRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/statement/write/:part'
  const show = (at: At, tried?: Tried) => sectionPage(program, at, tried)
  app.page({ path, may: 'plan.write', show })
  app.action({
    path,
    may: 'plan.write',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        const section = theCase === null ? null : writable(theCase, at.params.part ?? '')
        if (theCase === null || section === null) return notFound
        return sectionForm(section, theCase.law, program.profile, contentOf(theCase))
      }),
    show,
    act: async (at, values) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase => {
          const section = writable(theCase, at.params.part ?? '')
          if (section === null) return { refused: [{ because: 'This part is not written by hand' }] }
          return decideWrite(theCase, section, values as SectionValues, at.today)
        }),
        ({ theCase, recorded }) => ({
          to: `/cases/${theCase.caseId}/statement/write${nextPart(theCase, at.params.part ?? '')}`,
          say:
            recorded.length === 0
              ? `${sectionOf(theCase.law, at.params.part ?? '')?.name} is as it was: nothing was changed.`
              : `${sectionOf(theCase.law, at.params.part ?? '')?.name} is saved as version ${latestVersion(theCase)?.number}.`,
        }),
      ),
  })
}

function contentOf(theCase: Case): PlanContent {
  return latestVersion(theCase)?.content ?? emptyContent
}

function writable(theCase: Case, part: string): PlanSection | null {
  const section = sectionOf(theCase.law, part)
  return section !== null && fieldsOf(section).length > 0 ? section : null
}

/** The next part that is written by hand, or the list of parts after the last. */
function nextPart(theCase: Case, part: string): string {
  const parts = shapeOf(theCase.law).filter(s => fieldsOf(s).length > 0)
  const next = parts[parts.findIndex(s => s.part === part) + 1]
  return next === undefined ? '' : `/${next.part}`
}

function sectionPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'statement', title: 'Writing' }, async (tx, theCase) => {
    const section = sectionOf(theCase.law, at.params.part ?? '')
    if (section === null) return notFound
    const path = `/cases/${theCase.caseId}/statement/write`
    const { words } = packs[theCase.law]
    const content = contentOf(theCase)
    const not = whyNotWrite(theCase)
    const form = sectionForm(section, theCase.law, program.profile, content)
    const after = nextPart(theCase, section.part)
    const wantsNeeds = fieldsOf(section).some(f => f.is === 'lines' && (f.role === 'aim' || f.role === 'provision'))
    return (
      <>
        <Problems tried={tried} form={form} />
        <p>
          <Link href={path}>{theCase.law === 'england-ehc-2014' ? 'All sections' : 'All parts'}</Link>
        </p>
        <h2>
          {section.name}: {section.title}
        </h2>
        {section.holds.is === 'placement' && isInForce(theCase) && (
          <p class="govuk-body">
            {placementWords(content) ?? 'Nothing is written here'}. It is changed only when the amended {words.document}{' '}
            is sent: the {theCase.law === 'england-ehc-2014' ? 'family' : 'parents'} may first say which school they
            prefer.
          </p>
        )}
        {section.holds.is === 'placement' && !isInForce(theCase) && (
          <p class="govuk-body">
            {section.name} stays empty until the {words.final}: the{' '}
            {theCase.law === 'england-ehc-2014' ? 'family' : 'parents'} may first say which school they prefer.
          </p>
        )}
        {section.holds.is !== 'written' && section.holds.is !== 'placement' && (
          <Introduction
            of={await introductionOf(tx, theCase, program.profile, at.today)}
            theCase={theCase}
            first={!hasPlan(theCase)}
            only={section.holds.is}
          />
        )}
        {wantsNeeds && linesOf(content, 'needs').length === 0 && (
          <p class="govuk-body">
            <strong>Write the needs first:</strong> each line here is for one of them.{' '}
            <Link href={`${path}/${theCase.law === 'england-ehc-2014' ? 'B' : '2'}`}>Write the needs</Link>
          </p>
        )}
        {not !== null && <p class="govuk-body">{not}.</p>}
        {not === null && writable(theCase, section.part) !== null && (
          <FormView
            at={at}
            form={form}
            tried={tried}
            filled={sectionFilled(section, content)}
            seen={theCase.record.length}
            submit={after === '' ? 'Save' : `Save and go on to ${nameOf(theCase, after.slice(1))}`}
            after={
              <p class="govuk-body">
                <Link href={path}>Back without saving</Link>
              </p>
            }
          />
        )}
      </>
    )
  })
}

function nameOf(theCase: Case, part: string): string {
  return sectionOf(theCase.law, part)?.name ?? 'the next part'
}
