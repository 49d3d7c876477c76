import type { Profile } from '../authority/profile.ts'
import { stagesOfSupport } from '../case/fact-words.ts'
import type { Day } from '../kernel/day.ts'
import { choice, dayField, files, longText, text } from '../web/form.ts'
import { type Asker, articleOf, wayOf } from './askers.ts'

/** Receipt, law/reference rule 4: the day that counts is not always the day on the letter. */
const receipt =
  'By hand or by e-mail: that day; after 5pm, at a weekend or on a bank holiday, the next working day. By post: the day it reached us.'

const way = [
  { value: 'post', text: 'Post' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'email', text: 'E-mail' },
  { value: 'by-hand', text: 'By hand' },
] as const

/** What everybody who asks is asked. */
function everyRequest(asker: Asker, today: Day) {
  const article = articleOf(asker)
  return {
    receivedOn: dayField({
      label: 'Day it was received',
      hint: receipt,
      required: 'Enter the day it was received',
      notAfter: { day: today, because: 'Day it was received must be today or earlier' },
    }),
    how: choice({
      label: 'How it came',
      choices: way,
      required: 'Say how it came',
      look: { as: 'inline-radios' },
    }),
    from: text({
      label: `Who sent the ${article}`,
      hint: 'The person’s name',
      required: `Enter who sent the ${article}`,
    }),
    role: text({ label: 'Their role', hint: 'Such as: mother, head teacher, community paediatrician' }),
    reasons: longText({
      label: wayOf(asker) === 'notification' ? 'What we are told' : 'What is asked, and why',
      required: `Say what the ${article} says`,
      look: { rows: 5 },
    }),
  }
}

const afterwards = {
  cameWith: longText({ label: 'What came with it', hint: 'One thing on a line', look: { rows: 3 } }),
  stillToCome: longText({
    label: 'What else is still to come',
    hint: 'One thing on a line. It is asked for, and the clock runs on',
    look: { rows: 2 },
  }),
  documents: files({ label: 'Files' }),
}

/** The questions of a request by who asks; what a school tried is never asked of a parent. */
export function requestFields(profile: Profile, asker: Asker, today: Day) {
  const words = stageWords(profile)
  const optional = {
    diagnosis: text({ label: 'The diagnosis', hint: 'As the notification names it', longest: 500 }),
    lasting: choice({
      label: 'Whether it lasts',
      choices: [
        { value: 'permanent', text: 'Permanent' },
        { value: 'long-lasting', text: 'Long lasting' },
        { value: 'not-known', text: 'Not known yet' },
      ],
      look: { as: 'inline-radios' },
    }),
    intervention: longText({ label: 'The regular medical intervention it needs', look: { rows: 2 } }),
    schoolAction: longText({ label: words.action, look: { rows: 3 } }),
    schoolActionPlus: longText({ label: words.plus, look: { rows: 3 } }),
    reviews: longText({
      label: 'When it was reviewed, and what came of it',
      hint: 'At least two reviews are usual',
      look: { rows: 2 },
    }),
  }
  const asked = asksOf(profile, asker)
  const own = Object.fromEntries(Object.entries(optional).filter(([name]) => asked.some(a => a === name)))
  // A field that is not asked is not in the form, and reads as an answer left out.
  return { ...everyRequest(asker, today), ...(own as typeof optional), ...afterwards }
}

/** The names of the fields that a way of asking has, in the order of the page. */
export function asksOf(profile: Profile, asker: Asker): readonly (keyof typeof gapWords)[] {
  switch (wayOf(asker)) {
    case 'notification':
      return ['diagnosis', 'lasting', 'intervention']
    case 'school':
      return hasTwoStages(profile) ? ['schoolAction', 'schoolActionPlus', 'reviews'] : ['schoolActionPlus', 'reviews']
    case 'parent':
      return []
  }
}

/** What is asked for when a field that belongs to the way of asking was left empty. */
export const gapWords = {
  diagnosis: 'The diagnosis',
  lasting: 'Whether it lasts',
  intervention: 'The regular medical intervention it needs',
  schoolAction: 'What was tried first',
  schoolActionPlus: 'What was tried with advice from outside',
  reviews: 'The reviews of what was tried',
} as const

/** What a gap is called under the authority's own thresholds. */
export function gapName(profile: Profile, field: keyof typeof gapWords): string {
  const words = stageWords(profile)
  if (field === 'schoolAction') return words.action
  if (field === 'schoolActionPlus') return words.plus
  return gapWords[field]
}

function hasTwoStages(profile: Profile): boolean {
  return profile.thresholds.some(t => t.id === 'school-action')
}

function stageWords(profile: Profile): { action: string; plus: string } {
  const { action, plus } = stagesOfSupport(profile)
  return { action: `What was tried at ${action}`, plus: `What was tried at ${plus}` }
}

/** A text area with one thing on a line, as a list. */
export function listed(typed: string | null): string[] {
  return (typed ?? '')
    .split('\n')
    .map(line => line.replace(/^[-•*]\s*/, '').trim())
    .filter(line => line !== '')
}
