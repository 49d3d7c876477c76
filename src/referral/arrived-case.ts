import type { ArrivingDocument } from '../case/keep-documents.ts'
import type { ArrivingPerson } from '../case/portable/people.ts'
import type { Arriving } from '../case/portable/read.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { findChildren } from './find-child.ts'
import type { NewCase } from './open-case.ts'

export interface ArrivedGiven {
  receivedOn: Day
  facts: readonly NewFact[]
  home: NewCase['home']
  quadrant: string | null
  setting: NewCase['setting']
  /** Those with parental responsibility live with the child at the new home. */
  together: boolean
  documents: readonly ArrivingDocument[]
  known?: NewCase['known']
}

/** A new case out of a file: the child and the people of the file, and the record that was made of it. */
export function newCaseOf(arriving: Arriving, given: ArrivedGiven): NewCase | Refused {
  const { bornOn } = arriving
  if (bornOn === null) return refuse('The file does not say when the child was born')
  const child = arriving.people.find(p => p.relation === 'child')
  return {
    child: {
      givenName: child?.givenName ?? 'Name',
      familyName: child?.familyName ?? 'not in the file',
      knownAs: child?.knownAs ?? null,
      bornOn,
      sex: child?.sex ?? null,
      upn: child?.upn ?? null,
      nhsNumber: child?.nhsNumber ?? null,
      need: null,
      quadrant: given.quadrant,
    },
    home: given.home,
    setting: given.setting,
    people: arriving.people.filter(p => p.relation !== 'child').map(person => entryOf(person, given.together)),
    taken: { receivedOn: given.receivedOn, facts: given.facts, documents: given.documents },
    ...(given.known === undefined ? {} : { known: given.known }),
  }
}

function entryOf(person: ArrivingPerson, together: boolean): NewCase['people'][number] {
  const lives = together && person.responsible && !person.confidentialAddress && !person.keptApart
  return {
    given: person.givenName,
    family: person.familyName,
    relation: person.relation,
    responsible: person.responsible,
    because: person.because ?? (person.responsible ? 'As the other authority recorded it' : null),
    telephone: person.telephone,
    email: person.email,
    preferred: person.preferred,
    language: person.language,
    interpreter: person.interpreter,
    writesTo: person.writesTo,
    keptApart: person.keptApart,
    lives: lives ? 'with-child' : 'not-known',
    address: null,
    postcode: null,
    confidential: false,
  }
}

/** The children with us who may be the one in the file. */
export async function mayBeKnown(tx: Tx, arriving: Arriving) {
  const child = arriving.people.find(p => p.relation === 'child')
  if (child === undefined || arriving.bornOn === null) return []
  return findChildren(tx, {
    givenName: child.givenName,
    familyName: child.familyName,
    bornOn: arriving.bornOn,
    upn: child.upn,
    nhsNumber: child.nhsNumber,
  })
}
