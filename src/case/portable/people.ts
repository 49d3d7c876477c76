import { type Day, parseDay } from '../../kernel/day.ts'
import { parseNhsNumber, parseUpn } from '../../kernel/identifiers.ts'
import { relations } from '../people/person-fields.ts'
import { plain } from './plain.ts'

/** A person of a portable file, with what we take: names, relation, responsibility, how to reach them. */
export interface ArrivingPerson {
  relation: string
  givenName: string
  familyName: string
  knownAs: string | null
  bornOn: Day | null
  sex: 'F' | 'M' | null
  upn: string | null
  nhsNumber: string | null
  responsible: boolean
  because: string | null
  telephone: string | null
  email: string | null
  preferred: string | null
  language: string | null
  interpreter: string | null
  writesTo: boolean
  keptApart: boolean
  confidentialAddress: boolean
}

const most = 30

/** The people of a file; those who have left are left out. Problems name the person by place. */
export function readPeople(members: unknown): { people: ArrivingPerson[]; leftOut: string[]; problems: string[] } {
  if (members === undefined) return { people: [], leftOut: [], problems: [] }
  if (!Array.isArray(members)) return { people: [], leftOut: [], problems: ['The people of the file are not a list'] }
  if (members.length > most)
    return { people: [], leftOut: [], problems: [`The file has ${members.length} people; ${most} at most are taken`] }
  const read = members.map((member, index) => readPerson(member, index + 1))
  const people = read.flatMap(({ person }) => (person === null ? [] : [person]))
  const children = people.filter(p => p.relation === 'child')
  return {
    people,
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    problems: [
      ...read.flatMap(({ problem }) => (problem === null ? [] : [problem])),
      ...(children.length > 1 ? ['The file names more than one child'] : []),
    ],
  }
}

interface Read {
  person: ArrivingPerson | null
  leftOut: string[]
  problem: string | null
}

function readPerson(member: unknown, place: number): Read {
  if (typeof member !== 'object' || member === null || Array.isArray(member))
    return { person: null, leftOut: [], problem: `Person ${place} of the file is not a person` }
  const of = member as Record<string, unknown>
  const text = (name: string, longest = 100) => plain(of[name], longest).replaceAll('\n', ' ') || null
  const givenName = text('givenName')
  const familyName = text('familyName')
  if (givenName === null || familyName === null)
    return { person: null, leftOut: [], problem: `Person ${place} of the file has no name` }
  if (of.until !== undefined && of.until !== null) return { person: null, leftOut: [], problem: null }
  const relation = text('relation')
  const [upn, nhs] = [text('upn'), text('nhsNumber')]
  const leftOut = [
    ...(upn !== null && parseUpn(upn) === null ? ['The unique pupil number, whose check letter does not fit'] : []),
    ...(nhs !== null && parseNhsNumber(nhs) === null ? ['The NHS number, whose check digit does not fit'] : []),
  ]
  const email = text('email')
  return {
    leftOut,
    problem: null,
    person: {
      relation: relation === 'child' ? 'child' : (relations.find(r => r.value === relation)?.value ?? 'other'),
      givenName,
      familyName,
      knownAs: text('knownAs'),
      bornOn: typeof of.bornOn === 'string' ? parseDay(of.bornOn) : null,
      sex: of.sex === 'F' || of.sex === 'M' ? of.sex : null,
      upn: upn === null ? null : parseUpn(upn),
      nhsNumber: nhs === null ? null : parseNhsNumber(nhs),
      responsible: of.parentalResponsibility === true,
      because: text('because', 300),
      telephone: text('telephone', 40),
      email: email !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null,
      preferred: ['post', 'telephone', 'email', 'text'].find(way => way === of.preferredContact) ?? null,
      language: text('language', 60),
      interpreter: text('interpreter', 60),
      writesTo: of.writesTo !== false,
      keptApart: of.keptApart === true,
      confidentialAddress: of.confidentialAddress === true,
    },
  }
}
