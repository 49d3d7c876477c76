import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { emptyContent, latestVersion, linesOf, type PlanContent } from '../case/plan-content.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { CheckList } from './check-list.tsx'
import { placementWords } from './compare.ts'
import { isInForce, whyNotWrite } from './doing.ts'
import { fieldsOf, type PlanSection, shapeOf } from './shape.ts'

/** The parts of the document, each with what stands in it: one is written at a time. */
export async function writePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Writing' }, async (_tx, theCase) => {
    const { words } = packs[theCase.law]
    const version = latestVersion(theCase)
    const content = version?.content ?? emptyContent
    const not = whyNotWrite(theCase)
    const path = `/cases/${theCase.caseId}/statement`
    return (
      <div class="sc-narrow">
        <p>
          <Link href={path}>{capital(words.document)}</Link>
        </p>
        <h2>{titleOf(theCase)}</h2>
        {not === null ? (
          <p class="govuk-body">
            One {theCase.law === 'england-ehc-2014' ? 'section' : 'part'} at a time; every save is a version and none is
            lost.
            {version !== null && ` This is version ${version.number}.`}
          </p>
        ) : (
          <p class="govuk-body">{not}.</p>
        )}
        <ul class="govuk-task-list">
          {shapeOf(theCase.law).map(section => {
            const may = not === null && fieldsOf(section).length > 0
            const hint = `part-${section.part}-hint`
            return (
              <li key={section.part} class={`govuk-task-list__item${may ? ' govuk-task-list__item--with-link' : ''}`}>
                <div class="govuk-task-list__name-and-hint">
                  {may ? (
                    <Link
                      class="govuk-link govuk-task-list__link"
                      href={`${path}/write/${section.part}`}
                      aria-describedby={hint}
                    >
                      {section.name}: {section.title}
                    </Link>
                  ) : (
                    `${section.name}: ${section.title}`
                  )}
                </div>
                <div class="govuk-task-list__status" id={hint}>
                  {stateOfPart(section, content, isInForce(theCase) ? null : words.final)}
                </div>
              </li>
            )
          })}
        </ul>
        {version !== null && !isInForce(theCase) && (
          <>
            <h2>Before it is served</h2>
            <CheckList theCase={theCase} profile={program.profile} />
          </>
        )}
        <p class="govuk-body">
          <Button
            href={isInForce(theCase) ? `${path}/amend` : path}
            text="Back to where it stands"
            variant="secondary"
          />
        </p>
      </div>
    )
  })
}

function titleOf(theCase: Case): string {
  const { words } = packs[theCase.law]
  if (!isInForce(theCase)) return `Writing the ${words.proposed}`
  return amendmentUnderWay(theCase) === null
    ? `What the ${words.document} in force says`
    : `Amending the ${words.document}`
}

function stateOfPart(section: PlanSection, content: PlanContent, final: string | null): string {
  switch (section.holds.is) {
    case 'placement':
      return final === null
        ? `${placementWords(content) ?? 'Nothing yet'}: changed when the amended one is sent`
        : `Empty until the ${final}`
    case 'advice':
      return 'Filled in from the advice'
    case 'case':
      return 'Filled in from the case'
    case 'written': {
      const counts = fieldsOf(section).flatMap(field => {
        if (field.is === 'words')
          return (content.words[field.key] ?? '') === ''
            ? []
            : [`${field.label.split(/[ :,]/)[0]?.toLowerCase()} written`]
        const lines = linesOf(content, field.key).length
        return lines === 0
          ? []
          : [
              `${lines} ${lines === 1 ? field.one.toLowerCase() : `${field.one.toLowerCase()}${field.one.endsWith('rovision') ? '' : 's'}`}`,
            ]
      })
      return counts.length === 0 ? 'Nothing yet' : counts.join(', ')
    }
  }
}
