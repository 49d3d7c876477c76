import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { withArticle } from '../kernel/article.ts'
import { longDay, parseDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import { changeWords } from './change-words.ts'
import { complaintWords } from './complaint-words.ts'
import { differenceWords } from './difference-words.ts'
import { ceasingGroundWords, endingWords } from './ending-words.ts'
import { handoverWords } from './handover-words.ts'
import { placementWords } from './placement-words.ts'
import { reviewWords } from './review-words.ts'
import { travelWords } from './travel-words.ts'

/** What a fact is called on the timeline, and what it says, in the words of the section. */
export interface FactWords {
  title: string
  details: readonly string[]
}

interface Spoken {
  name: string
  says: Record<string, unknown>
}

export function factWords(fact: Spoken, law: LawId, profile: Profile): FactWords {
  if (!isFurtherFact(fact.name)) return lawWords(fact, law, profile)
  for (const wordsFor of wordsBySubject) {
    const found = wordsFor(fact, profile)
    if (found !== null) return found
  }
  return furtherWords(fact, profile)
}

const wordsBySubject = [
  placementWords,
  changeWords,
  reviewWords,
  travelWords,
  endingWords,
  differenceWords,
  handoverWords,
  complaintWords,
]

function lawWords(fact: Spoken, law: LawId, profile: Profile): FactWords {
  const { words } = packs[law]
  const s = fact.says
  switch (fact.name) {
    case 'notification.received':
      return { title: `Notification received from ${s.from === 'health' ? 'health' : 'social care'}`, details: [] }
    case 'assessment.requested':
      return { title: `Request for assessment received from ${requesterWords(String(s.by))}`, details: [] }
    case 'advice.requested':
      return { title: `${adviceName(String(s.from), profile)} asked for`, details: [] }
    case 'advice.received':
      return { title: `${adviceName(String(s.from), profile)} received`, details: [] }
    case 'cease.proposed':
    case 'cease.decided':
    case 'plan.ceased':
      return { title: lawFactTitle(fact.name, law), details: ceasingGroundWords(s.ground, profile) }
    case 'meeting.held':
      return { title: s.kind === 'parents' ? 'Parents met' : `Parents met about the ${words.proposed}`, details: [] }
    case 'delay.excused':
      return {
        title: `Ground for delay recorded: ${groundWords(String(s.ground), law)}`,
        details: [`For: ${dutyTitle(String(s.deadline), law)}`],
      }
    case 'fact.corrected':
      return {
        title: s.fact === null ? 'An entry taken back' : 'An entry corrected',
        details: [`Entry ${s.position}. ${s.because}`],
      }
    default: {
      const details = Object.entries(s)
        .filter(([, v]) => typeof v === 'string' && v !== '')
        .map(([k, v]) => `${labels[k] ?? capital(k)}: ${readable(String(v))}`)
      return { title: lawFactTitle(fact.name, law), details }
    }
  }
}

/** Words of the law's facts that read better by another name. */
const labels: Readonly<Record<string, string>> = {
  setting: 'Number of the setting in the register',
  settingType: 'Type of setting',
  madeOn: 'Made on',
  lastReviewedOn: 'Last reviewed on',
  meetingOn: 'Meeting on',
  movesOn: 'Moves on',
  startsOn: 'Starts on',
  askedOn: 'Asked on',
}

/** What a fact of the law is called: "Parents told that we will assess". */
export function lawFactTitle(name: string, law: LawId): string {
  const { words } = packs[law]
  const title = titles[name] ?? capital(name.replace('.', ' ').replaceAll('-', ' '))
  return title
    .replaceAll('{final}', words.final)
    .replaceAll('{proposed}', words.proposed)
    .replaceAll('{plan}', words.document)
    .replaceAll('{A plan}', capital(withArticle(words.document)))
}

const titles: Readonly<Record<string, string>> = {
  'assessment.proposed': 'Parents told that an assessment is considered',
  'parent.consented-early': 'Parent consented to an early decision',
  'responsibility.acquired': 'We became responsible for the child',
  'request.withdrawn': 'Request withdrawn',
  'assessment.agreed': 'Parents told that we will assess',
  'assessment.refused': 'Parents told that we will not assess',
  'assessment.completed': 'Assessment complete',
  'plan.proposed': 'The {proposed} served',
  'plan.refused': 'Parents told that no {plan} will be made',
  'plan.finalised': 'The {final} sent',
  'plan.brought-forward': '{A plan} already in force entered',
  'plan.amended': 'Amended {plan} sent',
  'plan.transferred-in': 'The {plan} passed to us',
  'plan.transferred-out': 'The {plan} passed to the new authority',
  'cease.proposed': 'Consultation on ceasing the {plan} began',
  'cease.decided': 'Family told that the {plan} will cease',
  'plan.ceased': 'The {plan} ended',
  'review.planned': 'Review meeting planned',
  'review.invited': 'Everyone invited to the review',
  'review.papers-sent': 'Papers for the review sent',
  'review.held': 'Review meeting held',
  'review.reported': 'Report of the review received',
  'review.decided': 'Review decided',
  'review.notified': 'Decision on the review sent',
  'amendment.proposed': 'Notice of an amendment of the {plan} served',
  'amendment.dropped': 'Family told that the {plan} is not amended',
  'phase-transfer.planned': 'Move to the next phase of education planned',
  'phase-transfer.settled': 'Next setting named: the move is settled',
  'reassessment.requested': 'Request for a re-assessment received',
  'reassessment.agreed': 'Family told that we will re-assess',
  'reassessment.refused': 'Family told that we will not re-assess',
  'school-change.requested': 'Request for another school received',
  'school-change.decided': 'Parents told the decision on another school',
}

export function dutyTitle(id: string, law: LawId): string {
  return packs[law].duties.find(d => d.id === id)?.title ?? id
}

export function groundWords(id: string, law: LawId): string {
  const grounds: Readonly<Record<string, string>> = packs[law].words.grounds
  return grounds[id] ?? id
}

export function adviceName(from: string, profile: Profile): string {
  // A second piece from one source is "other:2".
  const [source] = from.split(':')
  return profile.advice.find(a => a.from === (source as AdviceFrom))?.name ?? 'Advice'
}

export function requesterWords(by: string): string {
  const words: Readonly<Record<string, string>> = {
    parent: 'the parents',
    'young-person': 'the young person',
    school: 'the school',
    'early-years-setting': 'the early years setting',
    college: 'the college',
    health: 'health',
  }
  return words[by] ?? by
}

const contactWords: Readonly<Record<string, string>> = {
  call: 'Call',
  letter: 'Letter',
  email: 'E-mail',
  visit: 'Visit',
  meeting: 'Meeting',
  note: 'Note',
}

function furtherWords(fact: Spoken, profile: Profile): FactWords {
  const s = fact.says
  const listed = (value: unknown, by: string) => (Array.isArray(value) ? value.join(by) : undefined)
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  switch (fact.name) {
    case 'request.described': {
      const tried = stagesOfSupport(profile)
      return {
        title: 'What came with the request',
        details: [
          `From ${s.from}${s.role ? `, ${s.role}` : ''}, by ${howWords(String(s.how))}`,
          String(s.reasons),
          ...some('Diagnosis', s.diagnosis),
          ...some('How long it lasts', s.lasting === undefined ? undefined : lastingWords(String(s.lasting))),
          ...some('Regular medical intervention', s.intervention),
          ...some(`Tried at ${tried.action}`, s.schoolAction),
          ...some(`Tried at ${tried.plus}`, s.schoolActionPlus),
          ...some('Reviews', s.reviews),
          ...some('Came with', listed(s.cameWith, '; ')),
          ...some('Still to come', listed(s.gaps, '; ')),
        ],
      }
    }
    case 'request.acknowledged':
      return { title: `Request acknowledged to ${s.to}`, details: [`By ${howWords(String(s.how))}`] }
    case 'request.routed':
      return {
        title: `Sent to the ${profile.panels.find(p => p.id === s.panel)?.name ?? s.panel}`,
        details: [
          String(s.because),
          s.by === 'rule' ? 'By the authority’s routing rule' : 'Chosen by a person instead of the rule',
        ],
      }
    case 'panel.discussed':
      return {
        title: `Discussed by the ${profile.panels.find(p => p.id === s.panel)?.name ?? s.panel}`,
        details: [`Recommends: ${recommendsWords(String(s.recommends))}`, ...some('Notes', s.notes)],
      }
    case 'panel.listed':
      return {
        title: `On the agenda of the ${profile.panels.find(p => p.id === s.panel)?.name ?? s.panel}, ${sittingDay(s.sitting)}`,
        details: [String(s.because)],
      }
    case 'panel.postponed':
      return { title: `Taken off the agenda of ${sittingDay(s.sitting)}`, details: [String(s.because)] }
    case 'interest.declared':
      return { title: `${s.who} declared an interest`, details: [String(s.because), `For ${sittingDay(s.sitting)}`] }
    case 'interest.withdrawn':
      return { title: `${s.who} withdrew an interest`, details: [String(s.because), `For ${sittingDay(s.sitting)}`] }
    case 'answers.proposed':
      return {
        title: `Answers proposed to the panel: ${(s.answers as unknown[]).length}`,
        details: ['Seen beside each criterion when the panel weighs the case'],
      }
    case 'information.asked':
      return { title: `Information asked of ${s.of}`, details: [String(s.what)] }
    case 'information.received':
      return { title: 'Information received', details: [String(s.what)] }
    case 'assessment.weighed':
      return {
        title: `Weighed against the criteria: ${s.outcome === 'assess' ? 'assess' : 'do not assess'}`,
        details: [`Decided by ${s.decidedBy}`, ...some('Support offered instead', s.support)],
      }
    case 'advice.addressed':
      return {
        title: `${adviceName(String(s.source), profile)} asked of ${s.to}`,
        details: [...some('Organisation', s.organisation), ...some('Note', s.note)],
      }
    case 'advice.chased':
      return {
        title: `${adviceName(String(s.source), profile)} chased by ${howWords(String(s.how))}`,
        details: some('Said', s.words),
      }
    case 'advice.filed':
      return { title: `${adviceName(String(s.source), profile)} given by ${s.by}`, details: some('Summary', s.summary) }
    case 'advice.reused':
      return {
        title: `${adviceName(String(s.source), profile)} of ${dayWords(String(s.givenOn))} used again`,
        details: [
          `Given by ${s.givenBy}`,
          `Agreed by ${listed(s.agreedBy, ', ')} on ${dayWords(String(s.agreedOn))}`,
          ...some('What it is', s.describes),
          ...some('Older than twelve months and enough, because', s.olderBecause),
        ],
      }
    case 'advice.declined':
      return { title: `${adviceName(String(s.source), profile)} declined by ${s.by}`, details: [String(s.because)] }
    case 'advice.gone-without':
      return {
        title: `Went on without ${listed(
          (s.pieces as string[]).map(piece => adviceName(piece.replace(/^advice:/, ''), profile).toLowerCase()),
          ', ',
        )}`,
        details: [String(s.because)],
      }
    case 'meeting.arranged':
      return {
        title: `Meeting arranged for ${dayWords(String(s.meetingOn))}`,
        details: [`With ${s.with}`, `At ${s.place}`],
      }
    case 'meeting.noted':
      return {
        title: 'Notes of the meeting',
        details: [`With ${s.with}`, String(s.notes), ...some('What the parents wish', s.wishes)],
      }
    case 'meeting.declined':
      return { title: `Meeting declined by ${s.by}`, details: [String(s.because)] }
    case 'plan.written':
      return {
        title:
          s.part === undefined
            ? 'Draft saved'
            : `Draft saved: ${profile.law === 'england-ehc-2014' ? 'Section' : 'Part'} ${s.part}`,
        details: [],
      }
    case 'plan.reasoned':
      return {
        title: `Reasons for no ${packs[profile.law].words.document}`,
        details: [String(s.reasons), ...some('Support', s.support), `Decided by ${s.decidedBy}`],
      }
    case 'plan.sent':
      return {
        title:
          s.version === 'note'
            ? 'Notice sent'
            : `Copies of the ${packs[profile.law].words[s.version === 'final' ? 'final' : 'proposed']} sent`,
        details: [
          `To ${listed(s.to, ', ')}`,
          `By ${howWords(String(s.how))}`,
          ...some('Names', s.names),
          ...some('Comments left without an answer', s.leftUnanswered),
        ],
      }
    case 'representation.received':
      return { title: `Comments from ${s.from}`, details: [`By ${howWords(String(s.how))}`, String(s.words)] }
    case 'representation.answered':
      return { title: 'Comments answered', details: [String(s.words)] }
    case 'withdrawal.explained':
      return { title: `Withdrawn by ${s.by}`, details: [String(s.because)] }
    case 'delay.evidenced':
      return { title: 'Evidence for the delay', details: [String(s.evidence)] }
    case 'contact.made': {
      const way = s.way === 'in' ? ' from' : s.way === 'out' ? ' to' : ' about'
      return { title: `${contactWords[String(s.how)] ?? 'Contact'}${way} ${s.with}`, details: [String(s.words)] }
    }
    case 'promise.made':
      return { title: `Promised to ${s.to}: ${s.what}`, details: [`By ${dayWords(String(s.by))}`] }
    case 'promise.kept':
      return { title: 'Promise kept', details: some('Note', s.words) }
    case 'document.added':
      return { title: `Document added: ${s.title}`, details: some('From', s.from) }
    case 'threshold.set':
      return {
        title: `Support set to ${profile.thresholds.find(t => t.id === s.threshold)?.name ?? s.threshold}`,
        details: some('Because', s.because),
      }
    case 'case.restricted':
      return { title: 'Restricted to named staff', details: [String(s.because)] }
    case 'case.unrestricted':
      return { title: 'Restriction lifted', details: [String(s.because)] }
    default:
      return { title: capital(fact.name.replace('.', ' ').replaceAll('-', ' ')), details: [] }
  }
}

/** The id of a sitting ends with the day it was first planned for. */
function sittingDay(sitting: unknown): string {
  return dayWords(String(sitting).slice(-10))
}

/** What is tried before an assessment, first alone and then with advice from outside, as the authority calls it. */
export function stagesOfSupport({ thresholds }: Profile): { action: string; plus: string } {
  if (thresholds.some(t => t.id === 'school-action')) {
    return {
      action: 'School Action or Early Years Action',
      plus: 'School Action Plus or Early Years Action Plus',
    }
  }
  const support = thresholds.find(t => t.holdsDuringAssessment)?.name ?? 'support'
  return { action: support, plus: `${support}, with advice from outside` }
}

export function howWords(how: string): string {
  return how === 'email' ? 'e-mail' : how === 'by-hand' ? 'hand' : how
}

export function lastingWords(lasting: string): string {
  return lasting === 'permanent' ? 'permanent' : lasting === 'long-lasting' ? 'long lasting' : 'not known yet'
}

export function recommendsWords(recommends: string): string {
  if (recommends === 'agree') return 'agree the placement'
  if (recommends === 'not-agree') return 'do not agree the placement'
  return recommends === 'assess' ? 'assess' : recommends === 'refuse' ? 'do not assess' : 'get more information first'
}

/** A day among other words is written out; anything else stays as it is. */
function dayWords(text: string): string {
  const day = parseDay(text)
  return day === null ? text : longDay(day)
}

/** A word of the record as it is spoken: "name-setting" is to name a setting. */
function readable(text: string): string {
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : dayWords(text)
}
