import type { Panel, Profile } from '../../authority/profile.ts'
import { yearGroupOf } from '../../authority/school-age.ts'
import { type Case, childName, factsNamed, inLegalOrder, latest, openDeadline } from '../../case/case.ts'
import { factWords } from '../../case/fact-words.ts'
import { answerWords, setInForce, wordsOfCriterion } from '../../case/weighing.ts'
import { ageOn, type Day, longDay, plainDay } from '../../kernel/day.ts'
import type { SettledFact } from '../../record/settle.ts'

/** A paper before it is frozen: a document of the case, or a page that is written from its record. */
export type PaperOfCase =
  | { kind: 'written'; title: string; text: string }
  | { kind: 'document'; title: string; documentId: string }

/** What stands over the papers of a case in a pack. */
export function headingOf(theCase: Case, today: Day): string {
  const { child, setting } = theCase
  const age = child.bornOn === null ? null : `age ${ageOn(child.bornOn, today)}`
  return [childName(child), age, setting?.name].filter(part => part !== null && part !== undefined).join(', ')
}

/** The papers of a case in their order: what is asked, what the officer proposes, the options, then every document by its day. */
export function papersOf(
  theCase: Case,
  panel: Panel,
  profile: Profile,
  today: Day,
  options: string | null,
): PaperOfCase[] {
  const proposes = proposedText(theCase, profile, today)
  const documents = inLegalOrder(factsNamed(theCase, 'document.added'))
  return [
    { kind: 'written', title: 'Summary', text: summaryText(theCase, panel, profile, today) },
    ...(proposes === null ? [] : [{ kind: 'written' as const, title: 'What the officer proposes', text: proposes }]),
    ...(options === null ? [] : [{ kind: 'written' as const, title: 'The options side by side', text: options }]),
    ...documents.map(fact => ({
      kind: 'document' as const,
      title: documentTitle(fact),
      documentId: String(fact.says.document),
    })),
  ]
}

function documentTitle(fact: SettledFact): string {
  const from = typeof fact.says.from === 'string' ? `, from ${fact.says.from}` : ''
  return `${fact.says.title}${from}, ${plainDay(fact.on)}`
}

function summaryText(theCase: Case, panel: Panel, profile: Profile, today: Day): string {
  const { child, setting } = theCase
  const due = openDeadline(theCase, 'decide-whether-to-assess')
  const told = (title: string, facts: readonly SettledFact[]) =>
    facts.flatMap(fact => {
      const words = factWords(fact, theCase.law, profile)
      return ['', `# ${title}`, `${words.title}, ${longDay(fact.on)}`, ...words.details]
    })
  const last = (name: string) => {
    const fact = latest(theCase, name)
    return fact === null ? [] : [fact]
  }
  return [
    `# ${childName(child)}, ${theCase.caseId}`,
    ...(child.bornOn === null
      ? []
      : [`Born ${plainDay(child.bornOn)}, age ${ageOn(child.bornOn, today)}, ${yearGroupOf(child.bornOn, today)}`]),
    `School or setting: ${setting?.name ?? 'none'}`,
    `Case manager: ${theCase.manager?.name ?? 'nobody yet'}`,
    ...(due === null ? [] : [`The parents are told by ${longDay(due.dueOn)}: ${due.why}`]),
    ...(panel.kind === 'placement'
      ? told('What is proposed', last('placement.proposed'))
      : [
          ...told('How it came', last('assessment.requested')),
          ...told('What is asked and why', last('request.described')),
          ...told('Why this panel', last('request.routed')),
        ]),
  ].join('\n')
}

/** The officer's answers to the criteria, put to the panel; null when none were. */
function proposedText(theCase: Case, profile: Profile, today: Day): string | null {
  const proposed = latest(theCase, 'answers.proposed')
  const answers = proposed?.says.answers
  if (proposed === null || !Array.isArray(answers)) return null
  const set = setInForce(profile, today)
  return [
    '# What the officer proposes',
    `Put to the panel on ${longDay(proposed.on)}`,
    ...(answers as { criterion: string; answer: string; reason?: string }[]).flatMap((answer, index) => [
      '',
      `${index + 1}. ${wordsOfCriterion(set, answer.criterion)}`,
      `${answerWords(answer.answer)}. ${answer.reason ?? ''}`,
    ]),
  ].join('\n')
}
