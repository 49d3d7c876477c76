import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { heardToday } from '../tour/references.ts'
import type { Casting, StoryMaker } from './cast.ts'
import { officeDayFrom } from './days.ts'
import { family } from './prepared-wishes.ts'
import type { Story } from './story.ts'
import { proposalAct } from './weighing.ts'

interface Wish {
  reference: string
  child: ReturnType<typeof family>
  /** Years and days. */
  age: readonly [years: number, days: number]
  setting: string
  need: string
  asker: 'parent' | 'school'
  since: number
}

/** The children whom the panel hears on the day of the demonstration itself: what is proposed of each is put before it. */
export function heardStories({ profile, today }: Casting, make: StoryMaker): Story[] {
  if (profile.id !== 'learning-trust') return []
  return wishes.map(({ reference, child, age, setting, need, asker, since }) => {
    const receivedOn = addDays(today, -since)
    return make.story('considering', {
      reference,
      asker,
      receivedOn,
      // Not decided yet, whatever weekday it is.
      pace: { decided: 60 },
      quiet: true,
      child: { ...child, bornOn: bornOn(today, age), setting, quadrant: 'SE', need },
      acts: course => [proposalAct(course, officeDayFrom(addDays(receivedOn, 8)))],
    })
  })
}

function bornOn(today: Day, [years, days]: Wish['age']): Day {
  return addDays(addMonths(today, -12 * years), -days)
}

const wishes: readonly Wish[] = [
  {
    reference: heardToday.assess,
    child: family('polish', 'Nadia', 'Popescu', 'F'),
    age: [6, 80],
    setting: '900003',
    need: 'ASD',
    asker: 'school',
    since: 23,
  },
  {
    reference: heardToday.refuse,
    child: family('caribbean', 'Tyrell', 'Grant', 'M'),
    age: [9, 40],
    setting: '900004',
    need: 'MLD',
    asker: 'school',
    since: 22,
  },
  {
    reference: heardToday.now,
    child: family('vietnamese-and-chinese', 'Mei-Lin', 'Cheung', 'F'),
    age: [9, 210],
    setting: '900002',
    need: 'SLCN',
    asker: 'parent',
    since: 24,
  },
  {
    reference: heardToday.next,
    child: family('somali', 'Abdi', 'Warsame', 'M'),
    age: [7, 30],
    setting: '900001',
    need: 'ASD',
    asker: 'parent',
    since: 21,
  },
  {
    reference: heardToday.postponed,
    child: family('english', 'Freya', 'Linton', 'F'),
    age: [5, 300],
    setting: '900014',
    need: 'PD',
    asker: 'parent',
    since: 12,
  },
  {
    reference: heardToday.last,
    child: family('ghanaian', 'Jasmine', 'Osei-Tutu', 'F'),
    age: [8, 150],
    setting: '900003',
    need: 'HI',
    asker: 'school',
    since: 19,
  },
]
