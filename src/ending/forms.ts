import type { CeasingGround } from '../authority/ceasing-policy.ts'
import { type Case, childName, type PersonOnCase } from '../case/case.ts'
import { askedWords, ceasingOf, missingEvidence, unanswered } from '../case/ending.ts'
import type { Program } from '../case/program.ts'
import { addDays, ageOn, type Day, longDay } from '../kernel/day.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { choice, choices, dayField, type Field, files, form, lines, longText, text } from '../web/form.ts'

/** A day of the past, or today. */
export function dayUpTo(label: string, today: Day) {
  return dayField({
    label,
    required: `${label}: enter the day`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}

export const why = (label: string, required: string, hint?: string) =>
  longText({ label, required, longest: 4000, look: { rows: 4 }, ...(hint === undefined ? {} : { hint }) })

const how = choice({
  label: 'How',
  choices: [
    { value: 'post', text: 'Post' },
    { value: 'email', text: 'E-mail' },
    { value: 'by-hand', text: 'By hand' },
    { value: 'telephone', text: 'Telephone' },
  ],
  required: 'Choose how',
  look: { as: 'inline-radios' },
})

// A notice is given in writing.
export const howWritten = choice({
  label: 'How',
  choices: [
    { value: 'post', text: 'Post' },
    { value: 'email', text: 'E-mail' },
    { value: 'by-hand', text: 'By hand' },
  ],
  required: 'Choose how',
  look: { as: 'inline-radios' },
})

/** Those a decision is told to: each with parental responsibility who is written to, and under EHC law a young person. */
export function recipientsOf(theCase: Case, today: Day): PersonOnCase[] {
  const { bornOn } = theCase.child
  const own = theCase.law === 'england-ehc-2014' && bornOn !== null && ageOn(bornOn, today) >= 16
  return theCase.people.filter(p => {
    if (p.until !== null) return false
    return p.relation === 'child' ? own : p.parentalResponsibility && p.writesTo
  })
}

export function toField(theCase: Case, today: Day) {
  const people = recipientsOf(theCase, today)
  return choices({
    label: 'Who is told',
    hint: 'One letter each, apart',
    choices: people.map(p => ({ value: p.name, text: `${p.name}, ${p.relation}` })),
    required: 'Choose who is told',
  })
}

// The name of a point of evidence in the form: no field of another name begins so.
export const evidenceName = (id: string) => `shows_${id.replaceAll('-', '_')}`

export function proposalForm(ground: CeasingGround, today: Day) {
  const evidence: Record<string, Field<string | null>> = Object.fromEntries(
    ground.evidence.map(point => [
      evidenceName(point.id),
      longText({
        label: point.words,
        hint: 'Leave it empty if it is still to come: it stays a task, and nothing is decided without it',
        longest: 4000,
        look: { rows: 3 },
      }),
    ]),
  )
  return form({
    on: dayUpTo('Day on which they are asked', today),
    because: why('Why this is considered now', 'Write down why this is considered'),
    ...evidence,
    consults: lines({
      label: 'Who is asked',
      hint: 'The young person, the parents, the school, and whoever else is concerned',
      columns: [
        { key: 'name', label: 'Name', kind: 'text', required: 'Enter the name' },
        { key: 'role', label: 'Who that is', kind: 'text', required: 'Say who that is' },
      ],
      required: 'Say who is asked',
      least: 2,
    }),
    answerBy: dayField({
      label: 'They answer by',
      required: 'They answer by: enter the day',
      notBefore: { day: addDays(today, -365) },
    }),
  })
}

export function proposalFilled(theCase: Case, today: Day, days: number): Filled {
  const parents = recipientsOf(theCase, today)
    .filter(p => p.relation !== 'child')
    .map(p => ({ name: p.name, role: p.relation }))
  // A pupil of 16 or more is asked in their own right, whoever the law sends the letter to.
  const { bornOn } = theCase.child
  const young =
    bornOn === null || ageOn(bornOn, today) < 16 ? [] : [{ name: childName(theCase.child), role: 'young person' }]
  const head = theCase.setting === null ? [] : [{ name: `Head teacher, ${theCase.setting.name}`, role: 'head teacher' }]
  const asked = [...young, ...parents, ...head]
  return {
    ...filledDay('on', today),
    ...filledDay('answerBy', addDays(today, days)),
    ...Object.fromEntries(
      asked.flatMap(({ name, role }, row) => [
        [`consults.${row}.name`, name],
        [`consults.${row}.role`, role],
      ]),
    ),
  }
}

export function evidenceForm(program: Program, theCase: Case, today: Day) {
  const now = ceasingOf(theCase)
  const missing = missingEvidence(now, program.profile)
  const all = program.profile.ceasing.flatMap(p => p.grounds).find(g => g.id === now.ground)?.evidence ?? []
  return form({
    point: choice({
      label: 'What it shows',
      choices: [...missing, ...all.filter(p => !missing.includes(p))].map(point => ({
        value: point.id,
        text: point.words,
        ...(missing.includes(point) ? {} : { hint: 'Recorded before; this takes its place' }),
      })),
      required: 'Choose what it shows',
    }),
    on: dayUpTo('Day it came', today),
    words: why('What it says', 'Write down what it says'),
    documents: files({ label: 'Documents' }),
  })
}

export function answerForm(theCase: Case, today: Day) {
  const now = ceasingOf(theCase)
  const silent = unanswered(now)
  const asked = now.considered?.consults ?? []
  return form({
    who: choice({
      label: 'Who answers',
      choices: [...silent, ...asked.filter(a => !silent.includes(a))].map(a => ({
        value: a.name,
        text: askedWords(a),
      })),
      required: 'Choose who answers',
    }),
    view: choice({
      label: 'What they think',
      choices: [
        { value: 'agrees', text: 'Agrees' },
        { value: 'disagrees', text: 'Does not agree' },
        { value: 'no-view', text: 'Has no view, or will not answer' },
      ],
      required: 'Choose what they think',
    }),
    words: longText({ label: 'In their own words', longest: 4000, look: { rows: 4 } }),
    on: dayUpTo('Day of the answer', today),
    how,
    documents: files({ label: 'Documents' }),
  })
}

export function decisionForm(theCase: Case, today: Day) {
  return form({
    reasons: why(
      'Why it is no longer necessary to maintain it',
      'Write down why it is no longer necessary to maintain it',
      'These words stand in the letter. Answer there what those have said who do not agree',
    ),
    support: longText({
      label: 'Help there is afterwards',
      hint: 'Also in the letter',
      longest: 2000,
      look: { rows: 3 },
    }),
    withoutAnswers: longText({
      label: 'Why it cannot wait for the answers still to come',
      hint: 'Only before the day to answer by',
      longest: 1000,
      look: { rows: 2 },
    }),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided', longest: 120 }),
    on: dayUpTo('Day on which they are told', today),
    to: toField(theCase, today),
    how: howWritten,
  })
}

export function keepForm(today: Day) {
  return form({
    because: why('Why it is kept', 'Write down why it is kept'),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided', longest: 120 }),
    on: dayUpTo('Day', today),
  })
}

export function endForm(today: Day) {
  return form({ on: dayUpTo('First day on which it is no longer maintained', today) })
}

export function lookForm(today: Day) {
  return form({
    because: why('What was found, and why it goes on', 'Write down what was found'),
    on: dayUpTo('Day', today),
  })
}
