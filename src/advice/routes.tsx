import { isMissing } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { confidentialAddresses } from '../case/confidential.ts'
import { documentsOf } from '../case/documents-of-case.ts'
import { adviceName } from '../case/fact-words.ts'
import { caseForm } from '../case/form-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { loadCase } from '../case/load.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { advicePage } from './advice-page.tsx'
import { asked, askForm } from './ask-form.ts'
import { askPage } from './ask-page.tsx'
import { chaseSeveral } from './chase-several.ts'
import { decideArrival, decideAsk, decideChase, pieceAsked, whyNotAsk, whyNotMissing } from './decide.ts'
import { decideDecline, decideReuse } from './decide-without-asking.ts'
import { arrivalForm, chaseForm, declineForm, reuseForm } from './forms.ts'
import { chaseSeveralForm, listAgain, missingPage } from './missing-page.tsx'

export function adviceRoutes(app: CaseApp, program: Program): void {
  const { profile } = program

  app.page({ path: '/cases/:case/advice', may: 'case.read', show: at => advicePage(program, at) })

  const showMissing = (at: At, tried?: Tried) => missingPage(program, at, tried)
  app.page({ path: '/advice', may: 'advice.record', show: showMissing })
  app.action({
    path: '/advice',
    may: 'advice.record',
    form: async at => chaseSeveralForm(at.today),
    show: showMissing,
    act: async (at, { chosen, chasedOn, how, words }) => ({
      to: listAgain(program, at),
      say: await chaseSeveral(program, at, chosen, { on: chasedOn, how, words }),
    }),
  })

  const showAsk = (at: At, tried?: Tried) => askPage(program, at, tried)
  app.page({ path: '/cases/:case/advice/ask', may: 'advice.ask', show: showAsk })
  app.action({
    path: '/cases/:case/advice/ask',
    may: 'advice.ask',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', profile, at.today)
        return theCase === null
          ? notFound
          : askForm(profile, at.today, await confidentialAddresses(tx, theCase, at.today))
      }),
    show: showAsk,
    act: async (at, values) => {
      const who = asked(profile, values)
      return answered(
        await handle(program, at, at.params.case ?? '', theCase =>
          decideAsk(theCase, profile, who, values.askedOn as Day),
        ),
        ({ theCase }) => ({
          to: `/cases/${theCase.caseId}/advice`,
          say: who.length === 1 ? 'One adviser is asked.' : `${who.length} advisers are asked.`,
        }),
      )
    },
  })

  const common = { may: 'advice.record', tab: 'advice', next: '/advice', addresses: 'kept out' } as const
  caseForm(app, program, {
    path: '/cases/:case/advice/:piece/chase',
    ...common,
    title: (theCase, at) => `Chase: ${titleOf(theCase, at)}`,
    form: (theCase, at) => (pieceAt(theCase, at) === null ? notFound : chaseForm(at.today)),
    filled: (_theCase, at) => filledDay('chasedOn', at.today),
    intro: (theCase, at) => <AskedOf theCase={theCase} at={at} />,
    submit: 'Record the chaser',
    decide: (theCase, { chasedOn, how, words }, at) =>
      decideChase(theCase, profile, [Number(at.params.piece)], { on: chasedOn, how, words }),
    say: 'The chaser is recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/advice/:piece/arrived',
    ...common,
    title: (theCase, at) => `${titleOf(theCase, at)} has arrived`,
    form: async (theCase, at, tx) => {
      const piece = pieceAt(theCase, at)
      if (piece === null) return notFound
      return arrivalForm(piece, at.today, await documentsOf(tx, theCase))
    },
    filled: (theCase, at) => ({
      ...filledDay('arrivedOn', at.today),
      by: pieceAt(theCase, at)?.to ?? '',
    }),
    intro: (theCase, at) => <AskedOf theCase={theCase} at={at} />,
    submit: 'Record the advice',
    decide(theCase, { arrivedOn, by, files, existing, summary, seenBy }, at) {
      const position = Number(at.params.piece)
      const piece = pieceAsked(theCase, position)
      const name = piece === null ? 'Advice' : adviceName(piece.source, profile)
      const documents = arriving(files, `${name}, ${by}`)
      const decided = decideArrival(theCase, profile, position, {
        on: arrivedOn,
        by,
        summary,
        existing,
        files: documents,
      })
      if (isRefused(decided)) return decided
      return { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'advice', seenBy) }
    },
    say: 'The advice is recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/advice/reuse',
    ...common,
    title: 'Use advice that exists',
    form: async (theCase, at, tx) => reuseForm(profile, at.today, await documentsOf(tx, theCase)),
    intro: theCase => (
      <>
        {whyNotAsk(theCase) !== null && <div class="govuk-inset-text">{whyNotAsk(theCase)}</div>}
        <p class="govuk-body">
          Advice that was given before need not be asked for again when the authority, the person who gave it and the
          parents all agree that it is enough. It needs no request and no six weeks.
        </p>
      </>
    ),
    submit: 'Use this advice',
    decide: (theCase, values) => decideReuse(theCase, profile, values),
    say: 'The advice is used again.',
  })

  caseForm(app, program, {
    path: '/cases/:case/advice/declined',
    ...common,
    title: 'The parents do not wish to give advice',
    form: (theCase, at) => declineForm(theCase, at.today),
    filled: (_theCase, at) => filledDay('declinedOn', at.today),
    intro: () => (
      <p class="govuk-body">
        Parents are always asked; they need not answer. They can still give advice later: ask for it again then.
      </p>
    ),
    submit: 'Record it',
    decide: (theCase, { declinedOn, by, because }) => decideDecline(theCase, { on: declinedOn, by, because }),
    say: 'It is recorded that the parents do not wish to give advice.',
  })

  function titleOf(theCase: Case, at: At): string {
    const piece = pieceAt(theCase, at)
    return piece === null ? 'Advice' : adviceName(piece.source, profile)
  }

  function AskedOf({ theCase, at }: { theCase: Case; at: At }) {
    const piece = pieceAt(theCase, at)
    if (piece === null) return null
    const { deadline } = piece
    return (
      <>
        <p class="govuk-body">
          Asked of {piece.to ?? 'the adviser'}
          {piece.organisation !== null && `, ${piece.organisation}`}
          {piece.askedOn !== null && `, on ${longDay(piece.askedOn)}`}
          {piece.email !== null && `. E-mail: ${piece.email}`}.
          {deadline !== null && ` Due by ${longDay(deadline.dueOn)}: ${deadline.why}.`}
          {piece.chasedOn.length > 0 && ` Last chased on ${longDay(piece.chasedOn.at(-1) ?? at.today)}.`}
        </p>
        {!isMissing(piece) && <div class="govuk-inset-text">{whyNotMissing(piece, profile)}.</div>}
      </>
    )
  }
}

function pieceAt(theCase: Case, at: At) {
  return /^\d{1,6}$/.test(at.params.piece ?? '') ? pieceAsked(theCase, Number(at.params.piece)) : null
}
