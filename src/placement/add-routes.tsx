import { milesBetween, milesInWords } from '../authority/geography.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { type Home, homeOf } from '../case/home.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { phaseNames, transferUnderWay } from '../case/transfers.ts'
import type { Tx } from '../database/transaction.ts'
import { Filter, FilterSelect, FilterWords, Link } from '../govuk/index.ts'
import { ageOn, longDay } from '../kernel/day.ts'
import { typedWords } from '../kernel/typed-words.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { form, many } from '../web/form.ts'
import { decideAdd } from './decide-options.ts'
import { optionKinds, settingsField } from './option-forms.ts'
import { optionsOf } from './options.ts'
import { findOptions, type SettingFacts, settingsById } from './queries.ts'
import { agesOf, kindOf, placesOf } from './words.ts'

/** Settings of the register become options for a child: the nearest that take the age, or those searched for. */
export function addRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/placement/options'
  const show = (at: At, tried?: Tried) =>
    casePage(program, at, { tab: 'placement', title: 'Add options' }, (tx, theCase) =>
      addPage(program, at, tx, theCase, tried),
    )
  app.page({ path, may: 'placement.record', show })
  app.action({
    path,
    may: 'placement.record',
    form: form({ settings: settingsField([{ value: '', text: '', hint: '' }]) }),
    show,
    act: async (at, { settings }) =>
      answered(
        await handle<readonly SettingFacts[]>(
          program,
          at,
          at.params.case ?? '',
          (theCase, known) => decideAdd(theCase, known, settings.length, at.today),
          tx => settingsById(tx, settings),
        ),
        {
          to: `/cases/${at.params.case}/placement`,
          say: 'The options are added. Weigh each against the placement policy',
        },
      ),
  })
}

async function addPage(program: Program, at: At, tx: Tx, theCase: Case, tried: Tried | undefined) {
  const home = await homeOf(tx, program.profile, theCase, at.today)
  const known = new Set(optionsOf(theCase).map(o => o.settingId))
  // What was ticked stays on the page, whatever was searched for.
  const ticked = await settingsById(tx, many(tried?.typed.settings).slice(0, 50))
  const found = await findOptions(tx, { ...searchOf(at, theCase), near: home.point })
  const listed = [...ticked, ...found.filter(s => !ticked.some(t => t.settingId === s.settingId))]
  const free = listed.filter(s => !known.has(s.settingId))
  const asked = form({
    settings: settingsField(free.map(s => ({ value: s.settingId, text: s.name, hint: hintOf(s, home) }))),
  })
  return (
    <>
      <Problems tried={tried} form={asked} />
      <h2 class="govuk-heading-l">Add options</h2>
      <Search at={at} home={home} theCase={theCase} />
      {free.length === 0 ? (
        <p class="govuk-body">No other setting in the register fits. Search for another name, kind or age.</p>
      ) : (
        <FormView at={at} form={asked} tried={tried} seen={theCase.record.length} submit="Add as options" />
      )}
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/placement`}>Back without adding</Link>
      </p>
    </>
  )
}

/** "Special school. Ages 4 to 19. 1.2 miles in a straight line. 140 places" */
export function hintOf(setting: SettingFacts, home: Home): string {
  return `${kindOf(setting.kind)}. ${agesOf(setting)}. ${awayWords(setting, home)}. ${placesOf(setting)}`
}

export function awayWords(setting: SettingFacts | undefined, home: Home): string {
  if (home.point === null) return 'Distance not known'
  if (setting === undefined || setting.point === null) return 'No coordinates in the register'
  return milesInWords(milesBetween(home.point, setting.point))
}

/** A child who moves on is looked for a setting that takes the age at which the next phase begins. */
function searchOf(at: At, theCase: Case) {
  const { bornOn } = theCase.child
  const kind = at.query.kind ?? ''
  return {
    words: typedWords(at.query.words),
    kind: optionKinds.some(k => k.value === kind) ? kind : '',
    age:
      bornOn === null || at.query.ages === 'any'
        ? null
        : ageOn(bornOn, transferUnderWay(theCase)?.startsOn ?? at.today),
  }
}

function Search({ at, home, theCase }: { at: At; home: Home; theCase: Case }) {
  const move = transferUnderWay(theCase)
  return (
    <>
      <p class="govuk-body">
        {home.point === null
          ? `${home.words}, so settings are listed by name.`
          : `The nearest first, in a straight line from the home: ${home.words}.`}
      </p>
      {move !== null && (
        <p class="govuk-body">
          The ages are those of {longDay(move.startsOn)}, when the move to {phaseNames[move.to]} takes place. For a
          placement before then, choose any age.
        </p>
      )}
      <Filter action={`${at.path}#settings`} label="Which settings are listed">
        <FilterWords name="words" label="Name or URN" value={typedWords(at.query.words)} />
        <FilterSelect name="kind" label="Kind" any="Any kind" choices={optionKinds} value={at.query.kind ?? ''} />
        <FilterSelect
          name="ages"
          label="Ages"
          any="Takes the child’s age"
          choices={[{ value: 'any', text: 'Any age' }]}
          value={at.query.ages ?? ''}
        />
      </Filter>
    </>
  )
}
