import type { Case } from '../case/case.ts'
import { attendanceWords, progressWords, recommendationWords } from '../case/review-words.ts'
import type { Day } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { type Choice, choice, choices, depending, files, form, lines, longText, text } from '../web/form.ts'
import { dayUpTo } from './forms-meeting.ts'

function chosen<V extends string>(words: Readonly<Record<V, string>>): { value: V; text: string }[] {
  return (Object.entries(words) as [V, string][]).map(([value, said]) => ({ value, text: said }))
}

/** The parts of the statement or plan, as they can be chosen to be amended. */
export function partChoices(theCase: Case): Choice[] {
  const ehc = theCase.law === 'england-ehc-2014'
  return packs[theCase.law].words.parts.map(part => ({
    value: part.id,
    text: `${ehc ? 'Section' : 'Part'} ${part.id}: ${part.title}`,
  }))
}

export function recordForm(theCase: Case, looksAhead: boolean, today: Day) {
  const { document } = packs[theCase.law].words
  const ehc = theCase.law === 'england-ehc-2014'
  const long = (label: string, hint?: string) =>
    longText({ label, ...(hint !== undefined && { hint }), look: { rows: 3 } })
  return form({
    on: dayUpTo('Day of the meeting', today),
    attendance: lines({
      label: 'Who was asked, and who came',
      columns: [
        { key: 'name', label: 'Name', kind: 'text', required: 'Attendance: say who it is' },
        { key: 'role', label: 'Who they are', kind: 'text', required: 'Attendance: say who they are' },
        {
          key: 'how',
          label: 'Came',
          kind: 'choice',
          choices: chosen(attendanceWords),
          required: 'Attendance: choose whether they came',
        },
      ],
      required: 'Say who came to the meeting',
    }),
    objectives: lines({
      label: ehc ? 'Progress towards each outcome' : 'Progress towards each objective',
      hint: `Filled in from the ${document} in force, as far as it is on this record.`,
      columns: [
        {
          key: 'objective',
          label: ehc ? 'Outcome' : 'Objective',
          kind: 'long',
          required: 'Progress: say towards what',
        },
        {
          key: 'progress',
          label: 'Progress',
          kind: 'choice',
          choices: chosen(progressWords),
          required: 'Progress: choose how far the child has come',
        },
        { key: 'words', label: 'How it shows', kind: 'long' },
      ],
    }),
    attainment: long('Attainment', 'Where the child stands in literacy, numeracy and life skills.'),
    changes: long('What has changed', 'At home, at school, in health, in the support that is given.'),
    parents: long('The parents’ views'),
    pupil: long('The pupil’s own words', 'As they were said, written or shown.'),
    transition: depending(
      long(
        ehc ? 'Preparing for adulthood' : 'Transition plan',
        looksAhead ? 'Needed from Year 9: learning, work, health and support after school.' : 'Needed from Year 9.',
      ),
    ),
    targets: long('New targets for the year'),
    differences: long('Differences of view', 'Who sees what differently, and what was offered.'),
    recommends: choice({
      label: `What the meeting recommends for the ${document}`,
      choices: chosen(recommendationWords),
      required: 'Choose what the meeting recommends',
    }),
    parts: choices({ label: 'If it recommends to amend: which parts', choices: partChoices(theCase) }),
    because: longText({ label: 'Why', required: 'Write down why the meeting recommends it', look: { rows: 3 } }),
  })
}

export function reportForm(today: Day) {
  return form({
    on: dayUpTo('Day on which the report came', today),
    by: text({ label: 'Who wrote it', required: 'Say who wrote the report' }),
    words: longText({ label: 'What it says', hint: 'Or add it below.' }),
    documents: files({ label: 'The report' }),
  })
}
