import { allows } from '../access/permissions.ts'
import { accountOf } from '../access/visitor.ts'
import { type Case, latest } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { anotherDecides, type MayDecide, mayDecide, type OwnPart } from '../case/own-part.ts'
import type { At, Program } from '../case/program.ts'
import { areaName, type Numbered, otherAreas } from '../case/weighing.ts'
import type { Tx } from '../database/transaction.ts'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { dayInLondon, longDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { type Filled, FormView, Problems } from '../web/fields.tsx'
import type { Typed } from '../web/form.ts'
import { CriterionQuestion } from './criterion.tsx'
import { decidedBeforeNotice, isAwaited, notBeforeOf } from './decide.ts'
import { DecisionMade, NothingToDecide } from './decided.tsx'
import { decisionOf } from './decision-of.ts'
import { draftFor } from './draft.ts'
import { filledFrom, proposedBefore } from './filled.ts'
import { OrderWaits } from './ordered.tsx'
import { Side } from './side.tsx'
import { NotYours, Standing } from './standing.tsx'

/** Whether to assess: the criteria one by one, the decision, and the day of the notice. */
export function decisionPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'assessment', title: 'Decide whether to assess' }, async (tx, theCase) => {
    if (isAwaited(theCase) && !allows(at.visitor.role, 'assessment.decide')) {
      return <NotYours program={program} at={at} theCase={theCase} />
    }
    if (isAwaited(theCase)) {
      const may = await mayDecide(tx, theCase, accountOf(at.visitor))
      const draft = await kept(tx, theCase)
      return <Deciding program={program} at={at} theCase={theCase} tried={tried} may={may} {...draft} />
    }
    return latest(theCase, 'assessment.agreed', 'assessment.refused') === null ? (
      <>
        <OrderWaits theCase={theCase} today={at.today} may={allows(at.visitor.role, 'assessment.decide')} />
        <NothingToDecide theCase={theCase} mayTell={allows(at.visitor.role, 'assessment.decide')} />
      </>
    ) : (
      <>
        <OrderWaits theCase={theCase} today={at.today} may={allows(at.visitor.role, 'assessment.decide')} />
        <DecisionMade program={program} theCase={theCase} tried={tried} />
      </>
    )
  })
}

async function kept(tx: Tx, theCase: Case): Promise<{ draft: Typed | null; savedAt: Date | null }> {
  const draft = await draftFor(tx, theCase.caseId)
  return { draft: draft?.typed ?? null, savedAt: draft?.savedAt ?? null }
}

interface DecidingProps {
  program: Program
  at: At
  theCase: Case
  tried: Tried | undefined
  may: MayDecide
  draft: Typed | null
  savedAt: Date | null
}

function Deciding({ program, at, theCase, tried, may, draft, savedAt }: DecidingProps) {
  const { set, areas, criteria, evidence, form } = decisionOf(program, at, theCase)
  const path = `/cases/${theCase.caseId}/assessment/decision`
  const decided = decidedBeforeNotice(theCase)
  // Whoever put it forward may weigh and propose again; the decision itself is another person's.
  const decides = may.part === null || decided !== null
  const filled: Filled =
    draft ??
    (decided === null
      ? { decidedBy: `${at.visitor.name}, ${at.visitor.title.toLowerCase()}`, ...proposedBefore(theCase) }
      : filledFrom(decided))
  const typed = tried?.typed ?? filled
  const more = otherAreas(set, areas)
  const also = at.query.also === undefined ? '' : `?also=${encodeURIComponent(at.query.also)}`
  return (
    <div class="sc-cols">
      <div>
        <Problems tried={tried} form={form} />
        <h2 class="govuk-heading-l">Decide whether to assess</h2>
        <Standing at={at} theCase={theCase} />
        {may.part !== null && <Another part={may.part} others={may.others} decided={decided !== null} />}
        <p class="govuk-body soft small">
          {set.title}, version {set.version}. {set.standing} <Link href="/criteria">Read all of it</Link>
        </p>
        {decided !== null && draft === null && tried === undefined && (
          <InsetText>
            Decided on{' '}
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${decided.position}`}>{longDay(decided.on)}</Link> by{' '}
            {String(decided.says.decidedBy)}, and filled in from there. Enter the day of the notice: only that stops the
            clock.
          </InsetText>
        )}
        {draft !== null && tried === undefined && savedAt !== null && (
          <InsetText>
            This is your draft, kept on {longDay(dayInLondon(savedAt))}. Nothing of it is recorded, and nobody else sees
            it.
          </InsetText>
        )}
        <FormView
          at={at}
          form={form}
          tried={tried}
          filled={filled}
          seen={theCase.record.length}
          action={`${path}${also}`}
          submit={null}
        >
          {field => (
            <>
              {grouped(criteria).map(({ title, of }) => (
                <section key={title} class="sc-crits" aria-label={title}>
                  <h2 class="govuk-heading-m">{title}</h2>
                  {of.map(numbered => (
                    <CriterionQuestion
                      key={numbered.criterion.id}
                      theCase={theCase}
                      numbered={numbered}
                      evidence={evidence}
                      typed={typed}
                      tried={tried}
                      today={at.today}
                    />
                  ))}
                </section>
              ))}
              {more.length > 0 && (
                <p class="govuk-body small">
                  {areas.length === 0 ? 'The child’s area of need is not known. Weigh also: ' : 'Weigh also: '}
                  {more.map((area, index) => (
                    <span key={area}>
                      {index > 0 && ', '}
                      <Link href={`${path}?also=${[...areas, area].join(',')}`}>
                        {areaName(theCase.law, area).toLowerCase()}
                      </Link>
                    </span>
                  ))}
                  . Keep your draft first.
                </p>
              )}
              {decides && (
                <>
                  <h2 class="govuk-heading-m">The decision</h2>
                  {field('outcome')}
                  {field('support')}
                  {field('decidedBy')}
                  {field('on')}
                  {mayHaveHappened(theCase, at) && field('happened')}
                </>
              )}
              <div class="govuk-button-group">
                {decides && <Button text="Record the decision" preventDoubleClick />}
                <Button
                  text="Keep as a draft"
                  variant="secondary"
                  attributes={{ formaction: `${path}/draft${also}`, formnovalidate: true }}
                />
                {decided === null && (
                  <Button
                    text="Propose these answers to the panel"
                    variant="secondary"
                    attributes={{ formaction: `${path}/propose${also}`, formnovalidate: true }}
                  />
                )}
              </div>
              {decides && (
                <p class="govuk-body small soft">
                  Recording sends nothing. It makes the notice to each parent, apart, for you to check and send; the day
                  of the notice stops this clock and starts the next.
                </p>
              )}
            </>
          )}
        </FormView>
      </div>
      <Side program={program} at={at} theCase={theCase} criteria={criteria} typed={typed} />
    </div>
  )
}

/** Said before anything is typed: who put this forward does not decide on it, and who may. */
function Another({ part, others, decided }: { part: OwnPart; others: MayDecide['others']; decided: boolean }) {
  return (
    <InsetText>
      {decided
        ? 'You had a part in what was put forward: you may give the day of the notice, and change nothing of what was decided.'
        : `${anotherDecides({ part, others })}.`}
    </InsetText>
  )
}

/** Too early is only told once it is over. */
function mayHaveHappened(theCase: Case, at: At): boolean {
  const notBefore = notBeforeOf(theCase)
  return notBefore !== null && notBefore <= at.today
}

function grouped(criteria: readonly Numbered[]): { title: string; of: Numbered[] }[] {
  const groups = new Map<string, Numbered[]>()
  for (const numbered of criteria) {
    const { title } = numbered.group
    groups.set(title, [...(groups.get(title) ?? []), numbered])
  }
  return [...groups].map(([title, of]) => ({ title, of }))
}
