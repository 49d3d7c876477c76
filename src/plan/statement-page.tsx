import { allows } from '../access/permissions.ts'
import { isRenewing } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { versionsOf } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import type { At, Program } from '../case/program.ts'
import { recorderNames } from '../case/recorders.ts'
import { WhileInForce } from '../case/while-in-force.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { AmendmentStands } from './amend-page.tsx'
import { CheckList } from './check-list.tsx'
import { Comments } from './comments.tsx'
import { Copies } from './copies.tsx'
import { Doings } from './doings.tsx'
import { ReadSection } from './read-content.tsx'
import { shapeOf } from './shape.ts'
import { standingOf } from './standing.ts'
import { Stands } from './stands.tsx'
import { Versions } from './versions.tsx'
import { Windows } from './windows.tsx'

/** Where the document stands, what may be done about it now, and why not the rest. */
export async function statementPage(program: Program, at: At) {
  return casePage(
    program,
    at,
    { tab: 'statement', title: capital(packs[program.profile.law].words.document) },
    async (tx, theCase) => {
      const names = await recorderNames(tx, theCase)
      const standing = standingOf(theCase)
      return (
        <div class="sc-cols">
          <div>
            <Stands theCase={theCase} today={at.today} />
            <Meanwhile theCase={theCase} />
            <AmendmentStands theCase={theCase} at={at} link />
            <Doings theCase={theCase} at={at} />
            {(standing.is === 'writing' || standing.is === 'nothing') && versionsOf(theCase).length > 0 && (
              <section aria-labelledby="check-list">
                <h2 id="check-list">Before it is served</h2>
                <CheckList
                  theCase={theCase}
                  profile={program.profile}
                  mayWrite={allows(at.visitor.role, 'plan.write')}
                />
              </section>
            )}
            <Comments theCase={theCase} mayAnswer={allows(at.visitor.role, 'plan.write')} />
            <Says theCase={theCase} program={program} />
          </div>
          <div>
            <Windows theCase={theCase} today={at.today} />
            <Versions theCase={theCase} names={names} />
            <Copies theCase={theCase} today={at.today} />
            <WhileInForce theCase={theCase} today={at.today} />
          </div>
        </div>
      )
    },
  )
}

/** While a new document is drafted after a re-assessment, the one before it binds. */
function Meanwhile({ theCase }: { theCase: Case }) {
  const force = planInForce(theCase)
  if (force === null || !isRenewing(theCase)) return null
  return (
    <p class="govuk-body">
      The {packs[theCase.law].words.document} of{' '}
      <Link href={`/cases/${theCase.caseId}/timeline#fact-${force.fact.position}`}>{longDay(force.fact.on)}</Link> stays
      in force meanwhile.
    </p>
  )
}

/** The whole of what is in force, or else of the last version, part by part. */
function Says({ theCase, program }: { theCase: Case; program: Program }) {
  const force = planInForce(theCase)?.version ?? null
  const last = versionsOf(theCase).at(-1)
  const version = isRenewing(theCase) ? last : (force ?? last)
  if (version === undefined) return null
  return (
    <section aria-labelledby="says">
      <h2 id="says">
        What version {version.number} says{version.position === force?.position && ', which is in force'}
      </h2>
      {last !== undefined && last.number !== version.number && (
        <p class="govuk-body">
          Version {last.number} is written and not in force.{' '}
          <Link href={`/cases/${theCase.caseId}/statement/compare?from=${version.number}&to=${last.number}`}>
            What it changes
          </Link>
        </p>
      )}
      {shapeOf(theCase.law)
        .filter(section => section.holds.is === 'written' || section.holds.is === 'case')
        .map(section => (
          <details key={section.part} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {section.name}: {section.title}
              </span>
            </summary>
            <div class="govuk-details__text">
              <ReadSection section={section} content={version.content} law={theCase.law} profile={program.profile} />
              {section.holds.is === 'case' && (
                <p class="govuk-body soft">
                  The child, the parents and the advice are filled in from the case when it is printed.
                </p>
              )}
            </div>
          </details>
        ))}
    </section>
  )
}
