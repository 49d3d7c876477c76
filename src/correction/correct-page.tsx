import { casePage } from '../case/case-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { derivedWith } from '../case/law-of-case.ts'
import { loadCase } from '../case/load.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { isRefused } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import type { Form } from '../web/form.ts'
import { changesOf } from './changes.ts'
import { asDay, type CorrectionValues, decideCorrection, entryAt, whyNotCorrect } from './decide-correction.ts'
import { Entry, RightEntry } from './entry-view.tsx'
import { correctionFilled, correctionForm } from './fact-form.ts'
import { placementChanges } from './placement-changes.ts'

/** An entry put right or taken back: first what would change, then the correction itself. */
export function correctRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/timeline/:position/correct'
  const show = (at: At, tried?: Tried) => correctPage(program, at, tried)
  const form = (at: At) =>
    at.work(async tx => {
      const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
      const entry = theCase === null ? null : entryAt(theCase, at.params.position ?? '')
      return theCase === null || entry === null ? notFound : correctionForm(theCase, entry.written, entry.now, at.today)
    })
  app.page({ path, may: 'record.correct', show })
  app.action({ path, may: 'record.correct', form, show, act: (at, values) => changePage(program, at, values) })
  app.page({
    path: `${path}/confirm`,
    may: 'record.correct',
    show: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null ? notFound : { to: `/cases/${theCase.caseId}/timeline/${at.params.position}/correct` }
      }),
  })
  app.action({
    path: `${path}/confirm`,
    may: 'record.correct',
    form,
    show,
    act: async (at, values) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase =>
          decideCorrection(theCase, at.params.position ?? '', values, at.today),
        ),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/timeline#fact-${at.params.position}`,
          say: 'The correction is recorded. The wrong entry stays, and says by which it was put right.',
        }),
      ),
  })
}

function correctPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'timeline', title: 'Correct an entry' }, async (_tx, theCase) => {
    const entry = entryAt(theCase, at.params.position ?? '')
    if (entry === null) return notFound
    const form = correctionForm(theCase, entry.written, entry.now, at.today)
    const path = `/cases/${theCase.caseId}/timeline`
    const kept = whyNotCorrect(entry.written)
    return (
      <div class="sc-narrow">
        <Problems tried={tried} form={form} />
        <h2>Correct entry {entry.written.position}</h2>
        <Entry theCase={theCase} program={program} at={at} />
        {kept !== null ? (
          <p class="govuk-body">{kept}.</p>
        ) : entry.written.name === 'fact.corrected' && entry.now === null ? (
          <p class="govuk-body">This correction was taken back before and counts for nothing.</p>
        ) : (
          <FormView
            at={at}
            form={form}
            tried={tried}
            action={`${path}/${entry.written.position}/correct`}
            filled={correctionFilled(entry.written, entry.now)}
            seen={theCase.record.length}
            submit="Show what would change"
            after={
              <p class="govuk-body">
                Nothing is recorded before you have seen it.{' '}
                <Link href={`${path}#fact-${entry.written.position}`}>Back to the timeline</Link>
              </p>
            }
          />
        )}
      </div>
    )
  })
}

/** What the correction would change, with everything that was filled in carried along: nothing is recorded yet. */
async function changePage(program: Program, at: At, values: CorrectionValues) {
  const decided = await at.work(async tx => {
    const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
    return theCase === null ? notFound : decideCorrection(theCase, at.params.position ?? '', values, at.today)
  })
  if ('missing' in decided || isRefused(decided)) return decided
  const { record } = decided
  return casePage(program, at, { tab: 'timeline', title: 'What would change' }, async (_tx, theCase) => {
    const entry = entryAt(theCase, at.params.position ?? '')
    const after = derivedWith(theCase, record)
    if (entry === null || after === null) return notFound
    const changes = [
      ...changesOf(theCase, after, program.profile),
      ...placementChanges(theCase, record, after, program.profile.placements),
    ]
    const path = `/cases/${theCase.caseId}/timeline/${entry.written.position}/correct`
    return (
      <div class="sc-narrow">
        <h2>What would change</h2>
        <Entry theCase={theCase} program={program} at={at} />
        <RightEntry theCase={theCase} program={program} record={record} />
        {changes.length === 0 ? (
          <p class="govuk-body">No date, window, placement or stage of the case changes.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {changes.map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        <FormView
          at={at}
          form={{ fields: {} }}
          action={`${path}/confirm`}
          seen={theCase.record.length}
          submit={values.what === 'take-back' ? 'Take it back' : 'Record the correction'}
          after={
            <p class="govuk-body">
              <Link href={path}>Change the correction</Link>
            </p>
          }
        >
          {() => hiddenInputs(values, correctionForm(theCase, entry.written, entry.now, at.today))}
        </FormView>
      </div>
    )
  })
}

function hiddenInputs(values: CorrectionValues, form: Form) {
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const day = form.fields[name]?.kind === 'day' ? asDay(value) : null
    if (day !== null) Object.assign(typed, filledDay(name, day))
    else if (typeof value === 'string') typed[name] = value
  }
  return Object.entries(typed).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
