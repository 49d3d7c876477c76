import type { RoleId } from '../authority/profile.ts'

/** A member of staff of a demonstration. */
export interface Colleague {
  account: string
  name: string
  role: RoleId
  telephone: string
  /** One sentence; where it is left out, what the profile says of the role. `{group}` stands for the schools in their group. */
  sentence?: string
  title?: string
  /** The quadrants of a case manager. */
  quadrants?: readonly string[]
}

/** The section, as `service/about` names its posts. */
const learningTrustStaff: readonly Colleague[] = [
  { account: 'yvonne', name: 'Yvonne Adeyemi', role: 'head-of-section', telephone: '01632 960101' },
  {
    account: 'tomasz',
    name: 'Tomasz Zieliński',
    role: 'senior-case-manager',
    telephone: '01632 960102',
    sentence: 'Decides whether to assess after a panel; leads the north of the borough.',
  },
  {
    account: 'harriet',
    name: 'Harriet Bloom',
    role: 'senior-case-manager',
    telephone: '01632 960103',
    sentence: 'Decides whether to assess after a panel; leads the south of the borough.',
  },
  {
    account: 'priya',
    name: 'Priya Raman',
    role: 'case-manager',
    telephone: '01632 960104',
    sentence: 'First contact for {group} in the south east, and for their families.',
    quadrants: ['SE'],
  },
  {
    account: 'daniel',
    name: 'Daniel Mensah',
    role: 'case-manager',
    telephone: '01632 960105',
    sentence: 'First contact for {group} in the north east.',
    quadrants: ['NE'],
  },
  {
    account: 'siobhan',
    name: 'Siobhán Kelly',
    role: 'case-manager',
    telephone: '01632 960106',
    sentence: 'First contact for {group} in the north west.',
    quadrants: ['NW'],
  },
  {
    account: 'minh-anh',
    name: 'Minh Anh Nguyen',
    role: 'case-manager',
    telephone: '01632 960107',
    sentence: 'First contact for {group} in the south west.',
    quadrants: ['SW'],
  },
  {
    account: 'ruth',
    name: 'Ruth Feldman',
    role: 'senior-assessment-officer',
    telephone: '01632 960108',
    title: 'Senior SEN assessment officer (part time)',
    sentence: 'Writes the hardest statements; in on Tuesdays, Wednesdays and Thursdays.',
  },
  { account: 'marcus', name: 'Marcus Thompson', role: 'annual-review-manager', telephone: '01632 960109' },
  { account: 'leyla', name: 'Leyla Demir', role: 'annual-review-assistant', telephone: '01632 960110' },
  {
    account: 'colin',
    name: 'Colin Price',
    role: 'administrative-officer',
    telephone: '01632 960111',
    sentence: 'Takes in requests and clerks the Pre Assessment Panels.',
  },
  {
    account: 'fatuma',
    name: 'Fatuma Hassan',
    role: 'administrative-officer',
    telephone: '01632 960112',
    sentence: 'Sends statements and clerks the Early Years Panel.',
  },
]

const smallEhcStaff: readonly Colleague[] = [
  { account: 'margaret', name: 'Margaret Oduya', role: 'head-of-section', telephone: '01632 960701' },
  { account: 'stefan', name: 'Stefan Kowalski', role: 'senior-case-manager', telephone: '01632 960702' },
  {
    account: 'nadia',
    name: 'Nadia Hussain',
    role: 'case-manager',
    telephone: '01632 960703',
    sentence: 'First contact for {group} in the north of the district and for children without one.',
    quadrants: ['all'],
  },
  {
    account: 'owen',
    name: 'Owen Pritchard',
    role: 'case-manager',
    telephone: '01632 960704',
    sentence: 'First contact for {group} in the south of the district.',
  },
  {
    account: 'beth',
    name: 'Beth Larkin',
    role: 'senior-assessment-officer',
    telephone: '01632 960705',
    title: 'Plan writer (part time)',
  },
  { account: 'ikram', name: 'Ikram Ali', role: 'annual-review-manager', telephone: '01632 960706' },
  { account: 'rosie', name: 'Rosie Chambers', role: 'annual-review-assistant', telephone: '01632 960707' },
  { account: 'len', name: 'Len Hargreaves', role: 'administrative-officer', telephone: '01632 960708' },
]

/** The staff of a demonstration under a profile, in the order in which they are listed. */
export function staffOf(profileId: string): readonly Colleague[] {
  return profileId === 'small-ehc' ? smallEhcStaff : learningTrustStaff
}
