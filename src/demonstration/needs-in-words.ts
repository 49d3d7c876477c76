import type { AreaOfNeed } from '../authority/needs.ts'
import type { AdviceFrom } from '../authority/profile.ts'

/** What is written about a child with needs of one area; `{name}`, `{he}`, `{his}` and `{him}` stand for the child. */
export interface NeedWords {
  school: string
  parent: string
  plus: string
  reviews: string
  instead: string
  advice: Readonly<Record<AdviceFrom, string>>
  needs: readonly string[]
  aims: readonly string[]
  provision: readonly { what: string; who: string; howMuch: string; howOften: string }[]
}

const communication: NeedWords = {
  school:
    '{name} understands single words and follows what others do, but loses the thread of any longer talk. {He} stands apart at play and is upset when the day changes without warning.',
  parent:
    'At home {he} tells us things with {his} hands more than with words. At school {he} is quiet all day and then {he} cries when {he} comes home. We would like someone to look at all of it together.',
  plus: 'Speech and language therapy programme twice a week with a trained adult; visual timetable; advisory teacher for communication, three visits.',
  reviews: 'Reviewed twice with the parents and the therapist; small gains in naming, none in understanding.',
  instead:
    'The advisory teacher visits for two terms, the therapist trains two adults of the school, and the school reviews with the parents in the spring.',
  advice: {
    parent: 'What {he} is like at home, what helps, what frightens {him}, and what we hope for.',
    education:
      'Attainment in all subjects, the help given this year and what came of it, and how {he} is with other children.',
    medical: 'Hearing and sight are within the usual range. A diagnosis was given in the spring; sleep is poor.',
    psychology: 'Understanding of language is at the 3rd centile; reasoning with shapes and pictures is at the 40th.',
    'social-care': 'Not known to Children’s Services. No concerns.',
    other:
      'Understanding far below age, use of language below it; a direct therapy block and a daily programme are advised.',
  },
  needs: [
    '{name} understands spoken language at the level of a much younger child, and needs words joined with pictures and signs.',
    '{name} finds it hard to take part with other children without an adult to open the way.',
    'Change that is not announced makes {him} very upset.',
  ],
  aims: [
    'To follow instructions of three parts in class.',
    'To take part in a planned game with two other children.',
    'To meet changes of the day with a plan that {he} knows.',
  ],
  provision: [
    {
      what: 'Speech and language therapy, direct and with the adult who carries on the programme',
      who: 'A speech and language therapist',
      howMuch: '45 minutes',
      howOften: 'Once a week in term time',
    },
    {
      what: 'Language programme, with visual support in every lesson',
      who: 'A teaching assistant trained by the therapist',
      howMuch: '20 minutes',
      howOften: 'Every school day',
    },
    {
      what: 'A social communication group with a visual timetable of the day',
      who: 'A teaching assistant, planned by the advisory teacher',
      howMuch: '30 minutes',
      howOften: 'Three times a week',
    },
  ],
}

const learning: NeedWords = {
  school:
    '{name} works two to three years behind in reading, writing and number, and forgets by Monday what {he} could do on Friday.',
  parent:
    '{He} sits with us every evening over the reading book and it does not stick. {He} has begun to say that {he} is stupid. We ask you to assess {him}.',
  plus: 'Daily reading programme one to one; number group; learning support teacher, six visits; educational psychologist’s consultation.',
  reviews: 'Reviewed in March and in July; reading age went up by two months in a year.',
  instead: 'A term of the Inclusion Service’s reading programme, and a review with the psychologist after it.',
  advice: {
    parent: '{name} at home: what {he} enjoys, homework, friends, what we have tried.',
    education: 'Levels in each subject over four terms, the programmes tried and their results.',
    medical: 'Development was late in all areas; no further medical cause is known. Wears glasses for reading.',
    psychology: 'General learning at the 2nd centile; memory for what is heard is the weakest part.',
    'social-care': 'Not known to Children’s Services.',
    other: 'The learning support teacher advises short, often repeated teaching with things to handle.',
  },
  needs: [
    '{name} learns much more slowly than others of {his} age in all subjects, and needs steps that are small and often repeated.',
    '{name} cannot hold in mind what {he} has heard for long enough to work on it.',
    '{name} has little belief in {himself} as a learner and gives up early.',
  ],
  aims: [
    'To read a short text of {his} level and say what it was about.',
    'To keep and use three pieces of information.',
    'To begin a task without help and ask when stuck.',
  ],
  provision: [
    {
      what: 'A curriculum in small steps, in English and number, with things to handle',
      who: 'The class teacher with a teaching assistant',
      howMuch: '2 hours',
      howOften: 'Every school day',
    },
    {
      what: 'A structured reading and memory programme, one to one',
      who: 'A teaching assistant trained by the learning support teacher',
      howMuch: '25 minutes',
      howOften: 'Four times a week',
    },
    {
      what: 'Review of targets with {name} and a key adult',
      who: 'The special educational needs co-ordinator',
      howMuch: '30 minutes',
      howOften: 'Once a fortnight',
    },
  ],
}

const behaviour: NeedWords = {
  school:
    '{name} has left the classroom or the building eleven times this term and has been excluded twice. {He} cannot bear to be corrected in front of others.',
  parent:
    '{He} is frightened and it comes out as anger. {He} has missed so much school. Please look at what {he} needs.',
  plus: 'Behaviour support plan with the Inclusion Service; a key adult; mentoring; half days for six weeks.',
  reviews: 'The plan was changed twice; exclusions went from four to two days a term.',
  instead: 'A place in the nurture group for two terms, with family work by the Inclusion Service.',
  advice: {
    parent: 'What happened in the family in the last years, and what calms {him}.',
    education: 'Record of incidents, attendance, attainment, and what was tried.',
    medical: 'Attention difficulty diagnosed; medicine begun in the spring with some effect.',
    psychology: 'Able in discussion; anxiety is high; reads adults’ faces as hostile.',
    'social-care': 'A child in need plan was closed last year; the family support worker visits.',
    other: 'Child and adolescent mental health: a block of sessions has begun.',
  },
  needs: [
    '{name} is easily overwhelmed by strong feelings and then leaves or hits out.',
    '{name} does not trust adults and expects to be blamed.',
    '{name} has missed much teaching and has gaps in reading and number.',
  ],
  aims: [
    'To use an agreed way out before {he} is overwhelmed.',
    'To work with two adults whom {he} trusts.',
    'To make up the gaps in reading and number.',
  ],
  provision: [
    {
      what: 'A key adult who begins and ends each day with {name} and is there at change of lesson',
      who: 'A learning mentor',
      howMuch: '15 hours',
      howOften: 'Every week',
    },
    {
      what: 'Group for feelings and friendship',
      who: 'A teacher of the Inclusion Service with the mentor',
      howMuch: '45 minutes',
      howOften: 'Twice a week',
    },
    {
      what: 'Teaching in a small group to make up gaps',
      who: 'A teacher',
      howMuch: '30 minutes',
      howOften: 'Every school day',
    },
  ],
}

const sensory: NeedWords = {
  school:
    '{name} tires early and misses much of what is said or shown. Moving about the building takes {him} the whole of the break.',
  parent: 'The doctors have told us it will last. {He} needs more than the school can give from its own money.',
  plus: 'Equipment lent by the specialist teaching service; the teacher has visited each half term; risk assessment for moving about.',
  reviews: 'Reviewed in the autumn and the spring; equipment changed once.',
  instead: 'The specialist teacher visits every fortnight, and the equipment stays with {him}.',
  advice: {
    parent: 'How {he} gets through a day, what tires {him}, and what {he} manages alone.',
    education: 'Access to each lesson, equipment used, attainment, and how {he} gets about.',
    medical: 'The condition is permanent. Reviewed at the hospital every six months; a care plan is attached.',
    psychology: 'Learning is within the usual range when what is taught reaches {him}.',
    'social-care': 'The disabled children’s team gives four hours of short breaks a week.',
    other: 'Qualified specialist teacher: what must be changed in rooms, materials and seating.',
  },
  needs: [
    '{name} cannot reach much of what is said or shown in class without equipment and changed materials.',
    '{name} needs help to move about safely and with personal care.',
    '{name} tires sooner than others and needs rest built into the day.',
  ],
  aims: [
    'To follow every lesson with the equipment agreed.',
    'To move about the school as independently as can be done safely.',
    'To keep going through the afternoon.',
  ],
  provision: [
    {
      what: 'Teaching and advice to staff by a qualified specialist teacher; materials changed in good time',
      who: 'The specialist teaching service',
      howMuch: '2 hours',
      howOften: 'Every week',
    },
    {
      what: 'Help with moving, equipment and personal care',
      who: 'A teaching assistant trained by the nurse and the physiotherapist',
      howMuch: '20 hours',
      howOften: 'Every week',
    },
    {
      what: 'Rest, planned in the timetable, in a quiet room',
      who: 'A teaching assistant',
      howMuch: '20 minutes',
      howOften: 'Every afternoon',
    },
  ],
}

/** The words for an area of need. */
export function wordsFor(area: AreaOfNeed): NeedWords {
  switch (area) {
    case 'communication-and-interaction':
      return communication
    case 'cognition-and-learning':
    case 'other':
      return learning
    case 'behaviour-emotional-social':
      return behaviour
    case 'sensory-physical':
      return sensory
  }
}

/** The words with the child in them. */
export function about(child: { givenName: string; sex: 'F' | 'M' | null }, words: string): string {
  const girl = child.sex === 'F'
  const forms: Readonly<Record<string, string>> = {
    name: child.givenName,
    he: girl ? 'she' : 'he',
    He: girl ? 'She' : 'He',
    his: girl ? 'her' : 'his',
    him: girl ? 'her' : 'him',
    himself: girl ? 'herself' : 'himself',
  }
  return words.replace(/\{(\w+)\}/g, (_all, form: string) => forms[form] ?? '')
}
