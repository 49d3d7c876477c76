import type { AreaOfNeed } from '../../authority/needs.ts'
import { pick, type Random } from '../random.ts'

type Progress = 'met' | 'good' | 'some' | 'none'

/** What is said at a review; `{name}`, `{he}`, `{his}` and `{him}` stand for the child. */
export interface ReviewWords {
  attainment: string
  parents: string
  pupil: string
  transition: string
  targets: string
  progress: readonly { is: Progress; words: string }[]
  maintain: string
  amend: string
}

export function reviewWords(random: Random, area: AreaOfNeed, age: number): ReviewWords {
  return {
    attainment: pick(random, attainments),
    parents: pick(random, parents),
    pupil: pick(random, age < 6 ? ofYoung : age < 12 ? ofPupils : ofOlder),
    transition: pick(random, transitions),
    targets: pick(random, targets),
    progress: progress.map(({ is, words }) => ({ is, words: pick(random, words) })),
    maintain: pick(random, maintains),
    amend: area === 'behaviour-emotional-social' ? changed.behaviour : changed.others,
  }
}

const attainments = [
  'Reading two years below age, up by eight months in the year; number one year below.',
  'Works within the early stages in all subjects, with a steady gain in speaking and listening.',
  'English below age, mathematics near it; science is {his} best subject.',
  'Measured in small steps: four of the six steps of last year were reached.',
]

const parents = [
  'We see a happier child. We worry about what comes when the assistant leaves in the summer.',
  'The year was better than the last. The therapy did not come in the spring, and we want that made up.',
  'We agree with what the school says. At home {he} reads to us now.',
  'It works as it is. Please do not change what works.',
]

const ofYoung = [
  'Showed the drawing of the sand tray and pointed to the friend in it.',
  '“I like milk time and the slide.”',
]

const ofPupils = [
  '“I like it when I know what comes next. I do not like the dining hall.”',
  '“Maths is good. Writing hurts my hand. I want to do the computer.”',
  '“My friends are Sami and Jo. I want to go to the library by myself.”',
]

const ofOlder = [
  '“I want to cook for people. I don’t want somebody next to me all the time.”',
  '“I can get the bus if somebody shows me twice. I want to do a course with animals.”',
  '“Ask me first, not my mum. I like art and I am good at it.”',
]

const transitions = [
  'A visit to two colleges is planned; {he} wants a course with practical work. The careers adviser meets {him} in the spring.',
  'Work experience in a garden centre went well. Travel training and help with money are the next things.',
]

const targets = [
  'To ask for help without being prompted; to read a page alone; to join one club.',
  'To follow the timetable with the visual plan only; to write three sentences on the laptop.',
  'To manage one change a day with the agreed plan; to work in a pair for ten minutes.',
]

const progress: readonly { is: Progress; words: readonly string[] }[] = [
  {
    is: 'good',
    words: ['Does this on most days, with one reminder.', 'Seen in class by the teacher in four of five lessons.'],
  },
  { is: 'some', words: ['With an adult beside {him}; not yet alone.', 'Better in the morning than in the afternoon.'] },
  { is: 'met', words: ['Reached in the spring; a new one is set.', 'Reached, and kept up since.'] },
]

const maintains = [
  'The help is what {he} needs, and it works.',
  'Progress is steady with what is in place, and would not last without it.',
  'Needs and help are as they are described.',
]

const changed = {
  behaviour: 'The key adult’s hours should be written differently, and a new aim for the time after lunch added.',
  others: 'One aim is reached and a new one is needed; the therapy should be written as it is given now.',
}
