import { yearGroupOf } from '../../authority/school-age.ts'
import { type Case, childName, inLegalOrder, latest, openDeadline, requestUnderWay } from '../../case/case.ts'
import { requesterWords } from '../../case/fact-words.ts'
import { PathBar } from '../../case/path/bar.tsx'
import type { At } from '../../case/program.ts'
import { Link } from '../../govuk/link.tsx'
import { ageOn, plainDay, shortDay } from '../../kernel/day.ts'
import { tooLateToPostpone } from './decide.ts'
import type { PackedPaper } from './queries.ts'
import { type Beside, paperPath, type Weighed } from './room-of.ts'
import { weighsPlacements } from './sitting.ts'

/** Who the case is about, what it asks, by when, and the papers a click away. */
export function CaseHead({ at, weighed, beside }: { at: At; weighed: Weighed; beside: Beside }) {
  const { sitting, item, theCase } = weighed
  const { child } = theCase
  const request = requestUnderWay(theCase)
  const number = sitting.items.indexOf(item) + 1
  const due = openDeadline(theCase, 'decide-whether-to-assess')
  const mustToday = item.state === 'listed' && due !== null && tooLateToPostpone(sitting, item) !== null
  return (
    <>
      <div class="sc-id">
        <h1>{childName(child)}</h1>
        <span class="soft num">
          <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${theCase.caseId}`}>
            {theCase.caseId}
          </Link>{' '}
          · case {number} of {sitting.items.length}
        </span>
        <dl>
          {child.bornOn !== null && (
            <div>
              <dt>Born</dt>
              <dd>
                {plainDay(child.bornOn)}, age {ageOn(child.bornOn, at.today)}, {yearGroupOf(child.bornOn, at.today)}
              </dd>
            </div>
          )}
          <div>
            <dt>School</dt>
            <dd>{theCase.setting?.name ?? 'None yet'}</dd>
          </div>
          {request !== null && !weighsPlacements(sitting.panel) && (
            <div>
              <dt>Asked by</dt>
              <dd>
                <Link
                  class="govuk-link govuk-link--no-visited-state"
                  href={`/cases/${theCase.caseId}/timeline#fact-${request.position}`}
                >
                  {request.says.by === undefined ? 'us' : requesterWords(String(request.says.by))},{' '}
                  {shortDay(request.on)}
                </Link>
              </dd>
            </div>
          )}
          {item.bar !== null && (
            <div>
              <dt>Path</dt>
              <dd>
                <PathBar bar={item.bar} today={at.today} />
              </dd>
            </div>
          )}
        </dl>
        {mustToday && due !== null && (
          <p class="alerts">
            <span class="sc-tag sc-tag--late">
              ! Must be decided {sitting.sitsOn === at.today ? 'today' : 'now'}: due {shortDay(due.dueOn, at.today)},{' '}
              {sitting.next === null
                ? 'and no other sitting is planned'
                : `next sitting ${shortDay(sitting.next, at.today)}`}
            </span>
          </p>
        )}
      </div>
      <p class="govuk-body">{summaryOf(theCase, weighed)}</p>
      <Papers at={at} weighed={weighed} beside={beside} />
    </>
  )
}

/** What is asked of the panel, in the words of whoever asked. */
function summaryOf(theCase: Case, { sitting, item }: Weighed): string {
  if (weighsPlacements(sitting.panel)) {
    const proposed = latest(theCase, 'placement.proposed')
    return proposed === null ? item.because : `Proposed: ${proposed.says.name}. ${proposed.says.reasons}`
  }
  const described = inLegalOrder(theCase.facts).findLast(f => f.name === 'request.described')
  return described === undefined ? item.because : String(described.says.reasons)
}

/** The papers of the pack with their pages; before there is a pack, what the record has to show. */
function Papers({ at, weighed, beside }: { at: At; weighed: Weighed; beside: Beside }) {
  const { theCase } = weighed
  const links =
    beside.papers.length > 0
      ? beside.papers.map(paper => ({
          href: paperPath(at, weighed, paper),
          text: `${paper.title} (${pagesOf(paper)})`,
        }))
      : beside.evidence.slice(0, 6).map(e => ({
          href: `/cases/${theCase.caseId}/timeline#fact-${e.position}`,
          text: `${e.mark === null ? '' : `${e.mark} `}${e.title}`,
        }))
  if (links.length === 0) return <p class="govuk-body small soft">Nothing on the record shows anything yet.</p>
  return (
    <p class="govuk-body">
      {links.map(({ href, text }, index) => (
        <span key={text}>
          {index > 0 && ' · '}
          <Link class="govuk-link govuk-link--no-visited-state" href={href}>
            {text}
          </Link>
        </span>
      ))}
    </p>
  )
}

function pagesOf({ firstPage, pages }: PackedPaper): string {
  return pages === 1 ? `page ${firstPage}` : `pages ${firstPage} to ${firstPage + pages - 1}`
}
