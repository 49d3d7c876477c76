import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Profile } from '../authority/profile.ts'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { smallEhc } from '../authority/profiles/small-ehc.ts'
import { type Case, type CaseFile, foldCase } from '../case/case.ts'
import { deriveCase, refusalsOfLaw } from '../case/law-of-case.ts'
import { addDays, type Day, day, weekdayOf } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { NewFact, RecordedFact } from '../record/append.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import { decideRequest } from '../referral/decide.ts'
import { inventedSettings } from '../settings/invented.ts'
import { prepared } from '../tour/references.ts'
import { momentOf } from './as-person.ts'
import { type Casting, storyMaker } from './cast.ts'
import { planStories } from './plans/plan-stories.ts'
import { preparedPlans } from './plans/prepared-plans.ts'
import { preparedStories } from './prepared.ts'
import { storiesOf } from './stories.ts'
import type { Story } from './story.ts'

// Every thirteenth day for well over a year: every weekday, month and holiday has its turn.
const days = Array.from({ length: 36 }, (_, place) => addDays(day('2026-01-01'), place * 13))

describe('The stories of the demonstration', () => {
  for (const profile of [learningTrust, smallEhc]) {
    it(`can be told on any day, and stand where the tour wants them: ${profile.id}`, () => {
      for (const today of days) {
        const told = new Map(
          preparedOn(profile, today).map(story => [story.reference, tellInMemory(profile, story, today)]),
        )
        const stage = (reference: string) => told.get(reference)?.derived.stage
        const where = Object.entries(prepared).map(([what, reference]) => `${what}: ${stage(reference)}`)
        const ehc = profile.law === 'england-ehc-2014'
        assert.deepEqual(
          where,
          [
            'proposed: proposed',
            'parentAsked: considering',
            'deciding: considering',
            'notified: notified',
            `writing: ${ehc ? 'assessing' : 'deciding-on-plan'}`,
            'lateAdvice: assessing',
            'refused: not-assessing',
            'gaps: considering',
            'restricted: assessing',
            'corrected: assessing',
            'note: no-plan',
            'final: maintained',
            'sibling: maintained',
            'unmanaged: considering',
            'placing: maintained',
            'reviewing: reviewing',
            'moving: maintained',
            'nineteen: ceasing',
            'turnsEight: maintained',
            'asksForTravel: maintained',
            'appealed: maintained',
            'disputed: maintained',
            'complained: maintained',
          ],
          today,
        )
        assertShown(told, today)
      }
    })
  }

  it('of plans that existed before the record can be told in every season, in both authorities', () => {
    for (const profile of [learningTrust, smallEhc]) {
      for (const today of [day('2026-01-07'), day('2026-05-28'), day('2026-08-19'), day('2026-10-29')]) {
        const casting = castingOn(profile, today)
        for (const story of planStories(casting, storyMaker(casting, 1))) tellInMemory(profile, story, today)
      }
    }
  })

  it('are the same for the same day', () => {
    const told = () => JSON.stringify(storiesOf(castingOn(learningTrust, day('2026-11-23'))))
    assert.equal(told(), told())
  })

  it('can all be told, in the large authority and the small, and nobody works at a weekend', () => {
    for (const [profile, today] of [
      [learningTrust, day('2026-04-04')],
      [smallEhc, day('2026-12-27')],
    ] as const) {
      for (const story of storiesOf(castingOn(profile, today))) {
        tellInMemory(profile, story, today)
        for (const act of story.acts) assert.ok(![0, 6].includes(weekdayOf(act.on)), `${story.reference} on ${act.on}`)
      }
    }
  })
})

/** What the tour says there is to see is there. */
function assertShown(told: ReadonlyMap<string, Case>, today: Day): void {
  const of = (reference: string) => {
    const theCase = told.get(reference)
    assert.ok(theCase !== undefined)
    return theCase
  }
  const open = of(prepared.proposed).derived.windows.filter(w => w.opensOn <= today && today <= w.closesOn)
  assert.ok(open.length > 0, `${today}: the family’s time is still open`)
  const late = of(prepared.lateAdvice).derived.deadlines.find(
    d => d.id === 'give-advice' && d.about === 'advice:social-care',
  )
  assert.ok(late !== undefined && late.metOn === null && late.dueOn < today, `${today}: advice is late`)
  const due = of(prepared.parentAsked).derived.deadlines.find(d => d.id === 'decide-whether-to-assess')
  assert.ok(due !== undefined && due.metOn === null && due.dueOn >= today, `${today}: the answer is still due`)
  assert.ok(
    of(prepared.corrected).record.some(fact => fact.name === 'fact.corrected'),
    `${today}: there is a correction`,
  )
  assert.ok(of(prepared.restricted).record.some(fact => fact.name === 'case.restricted'))
}

function preparedOn(profile: Profile, today: Day): Story[] {
  const casting = castingOn(profile, today)
  const make = storyMaker(casting, 1)
  return [...preparedStories(casting, make), ...preparedPlans(casting, make)]
}

function castingOn(profile: Profile, today: Day): Casting {
  const hands = {
    managerOf: () => 'manager',
    seniorOf: () => ({ account: 'senior', name: 'Harriet Bloom' }),
    head: 'head',
    offices: ['office'],
  }
  return { profile, settings: inventedSettings(profile), hands, today }
}

/** The story as it would be recorded, without a database: everything that is decided is checked against the law. */
function tellInMemory(profile: Profile, story: Story, today: Day): Case {
  const file = fileOf(profile, story)
  let theCase: Case = foldCase(file, [], deriveCase(file, []))
  const add = (facts: readonly NewFact[], by: string, on: Day) => {
    const because = `${story.reference}, ${by} on ${on}`
    assert.deepEqual(refusalsOfLaw(theCase, facts), [], because)
    for (const fact of facts) assert.ok(fact.on <= on, `${because}: ${fact.name} on ${fact.on}`)
    const record = [
      ...theCase.record,
      ...facts.map((fact, place) => asRecorded(fact, theCase.record.length + place + 1, by, on)),
    ]
    theCase = foldCase(file, record, deriveCase(file, record))
  }
  const { taken, child, setting } = story.opened.case
  const begun =
    'facts' in taken
      ? taken.facts
      : decideRequest(profile, { ...child, settingKind: setting?.kind ?? null }, taken, story.opened.on)
  add(begun, story.opened.by, story.opened.on)
  for (const act of story.acts.filter(act => act.on <= today)) {
    const decided = act.decide(
      theCase,
      (act.papers ?? []).map(paper => arrived(paper.title)),
    )
    if (isRefused(decided))
      assert.fail(`${story.reference}, ${act.by} on ${act.on}: ${JSON.stringify(decided.refused)}`)
    add(decided.record, act.by, act.on)
  }
  return theCase
}

function asRecorded(fact: NewFact, position: number, recordedBy: string, on: Day): RecordedFact {
  return {
    position,
    name: fact.name,
    on: fact.on,
    about: fact.about ?? null,
    says: fact.says ?? {},
    further: isFurtherFact(fact.name),
    recordedAt: momentOf(on, 0),
    recordedBy,
  }
}

function arrived(title: string) {
  return {
    documentId: title,
    title,
    uploadId: '',
    fileName: `${title}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: '',
  }
}

function fileOf(profile: Profile, { reference, opened }: Story): CaseFile {
  const { child, people, setting } = opened.case
  return {
    caseId: reference,
    law: profile.law,
    child: { personId: 'child', ...child },
    people: people.map((person, place) => ({
      personId: `person-${place}`,
      name: `${person.given} ${person.family}`,
      relation: person.relation,
      parentalResponsibility: person.responsible,
      because: person.because,
      writesTo: person.writesTo,
      keptApart: person.keptApart,
      language: person.language,
      interpreter: person.interpreter,
      telephone: person.telephone,
      email: person.email,
      preferredContact: person.preferred,
      confidentialAddress: person.confidential,
      since: opened.on,
      until: null,
    })),
    setting: setting === null ? null : { ...setting, name: setting.settingId },
    manager: null,
    closures: profile.closures,
  }
}
