import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

const ehc = 'england-ehc-2014'
const laws: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005', ehc]
const refused = (name: string, facts: string, position: number, because?: RegExp, law: LawId = ehc): Story => ({
  name,
  law,
  facts,
  refused: position,
  ...(because && { because }),
})

/** The record itself: corrections, coverage, further facts and form. */
export const record: readonly Story[] = [
  {
    name: 'the right fact takes the wrong one’s place in the list',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-09 assessment.agreed
      2026-02-12 fact.corrected 1 to 2026-02-09 assessment.requested by=school`,
    among: ['decide-whether-to-assess met on 2026-02-09'],
  },
  {
    name: 'a fact corrected to nothing counts for nothing',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-10 assessment.requested by=school
      2026-02-12 fact.corrected 1 to nothing`,
    deadlines: ['decide-whether-to-assess from 2026-02-10'],
  },
  {
    name: 'the last correction of a position counts',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to 2026-02-01 assessment.requested by=parent
      2026-02-13 fact.corrected 1 to 2026-02-02 assessment.requested by=parent`,
    deadlines: ['decide-whether-to-assess from 2026-02-02'],
  },
  {
    name: 'a correction corrected to nothing brings the fact back',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to 2026-02-01 assessment.requested by=parent
      2026-02-13 fact.corrected 2 to nothing`,
    deadlines: ['decide-whether-to-assess from 2026-02-09'],
  },
  {
    name: 'a correction corrected brings an earlier correction back',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to 2026-02-01 assessment.requested by=parent
      2026-02-13 fact.corrected 1 to nothing
      2026-02-14 fact.corrected 3 to nothing`,
    deadlines: ['decide-whether-to-assess from 2026-02-01'],
  },
  {
    name: 'the correction of a correction may itself be corrected',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to 2026-02-01 assessment.requested by=parent
      2026-02-13 fact.corrected 2 to nothing
      2026-02-14 fact.corrected 3 to nothing`,
    deadlines: ['decide-whether-to-assess from 2026-02-01'],
  },
  {
    name: 'a right fact in a correction’s place stands in the list where the correction stood',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to nothing
      2026-02-13 fact.corrected 2 to 2026-02-10 advice.requested from=medical`,
    deadlines: ['decide-whether-to-assess from 2026-02-09', 'give-advice from 2026-02-10'],
  },
  {
    name: 'the wrong fact may have been dated before the law began',
    law: ehc,
    facts: `
      1926-02-09 assessment.requested by=parent
      2026-02-12 fact.corrected 1 to 2026-02-09 assessment.requested by=parent`,
    deadlines: ['decide-whether-to-assess from 2026-02-09'],
  },
  refused(
    'the wrong fact must have been well formed',
    `2026-02-30 assessment.requested by=parent
    2026-03-12 fact.corrected 1 to 2026-02-09 assessment.requested by=parent`,
    1,
    /not a day/,
  ),
  refused(
    'a correction of a later fact',
    `2026-02-12 fact.corrected 2 to nothing
    2026-02-13 assessment.requested by=parent`,
    1,
    /earlier fact/,
  ),
  refused('a correction of itself', '2026-02-12 fact.corrected 1 to nothing', 1),
  refused(
    'a correction of no position',
    `2026-02-09 assessment.requested by=parent
    2026-02-12 fact.corrected 0 to nothing`,
    2,
  ),
  refused(
    'a right fact that is itself a correction',
    `2026-02-09 assessment.requested by=parent
    2026-02-12 fact.corrected 1 to 2026-02-12 fact.corrected 1 to nothing`,
    2,
    /fact.corrected/,
  ),
  refused(
    'a right fact that is not well formed',
    `2026-02-09 assessment.requested by=parent
    2026-02-12 fact.corrected 1 to 2026-02-09 assessment.requested by=uncle`,
    2,
    /uncle/,
  ),
  refused(
    'a right fact that answers nothing is named by its place, and tells the correction',
    `2026-02-09 assessment.requested by=parent
    2026-02-12 fact.corrected 1 to 2026-02-09 assessment.agreed`,
    1,
    /position 2/,
  ),
  refused(
    'a fact that answered what a correction took away answers nothing now',
    `2026-02-09 assessment.requested by=parent
    2026-02-10 assessment.agreed
    2026-02-12 fact.corrected 1 to nothing`,
    2,
  ),
  {
    name: 'a right fact may be a further one, and a further one may be corrected',
    law: ehc,
    facts: `
      2026-02-09 assessment.requested by=parent
      2026-02-10 contact.made with=parent further
      2026-02-12 fact.corrected 1 to 2026-02-09 contact.made further
      2026-02-13 fact.corrected 2 to 2026-02-10 assessment.requested by=school`,
    deadlines: ['decide-whether-to-assess from 2026-02-10'],
  },
  {
    name: 'further facts count in positions, whatever they say and whenever they were',
    law: ehc,
    facts: `
      1999-02-09 panel.listed about=panel:1 anything=at-all further
      2026-02-10 assessment.requested by=parent`,
    deadlines: ['decide-whether-to-assess from 2026-02-10'],
  },
  refused(
    'a position counts further facts',
    `2026-02-09 contact.made further
    2026-02-10 assessment.agreed`,
    2,
  ),
  refused('a fact of the law marked further', '2026-02-10 assessment.requested by=parent further', 1, /further/),
  refused('a fact nobody knows, not marked', '2026-02-10 contact.made with=parent', 1, /contact.made/),
  refused('a further fact on a day that does not exist', '2026-02-30 contact.made further', 1),
  refused('a required word left out', '2026-02-10 assessment.requested', 1, /"by"/),
  refused('a word nobody knows', '2026-02-10 assessment.requested by=parent colour=red', 1, /"colour"/),
  refused('a value nobody knows', '2026-02-10 assessment.requested by=uncle', 1, /uncle/),
  refused('a day in a word that does not exist', '2026-02-10 review.planned meetingOn=2026-02-29', 1, /meetingOn/),
  refused('an order that the Tribunal does not make', '2026-02-10 appeal.decided order=apologise', 1),
  refused('a concession that dismisses', '2026-02-10 appeal.conceded order=dismissed', 1),
  {
    name: 'an order that dismisses starts nothing',
    law: ehc,
    facts: '2026-02-10 appeal.decided order=dismissed',
    deadlines: [],
  },
  {
    name: 'a re-assessment may be asked for without saying by whom',
    law: ehc,
    facts: '2026-02-10 reassessment.requested',
    deadlines: ['decide-reassessment due 2026-02-25'],
  },
  refused('a re-assessment asked for by somebody unknown', '2026-02-10 reassessment.requested by=uncle', 1),
  ...(
    [
      ['parent.consented-early', ['northern-ireland-2005']],
      ['responsibility.acquired', [ehc]],
      ['assessment.completed', ['england-statements-2001', 'northern-ireland-2005']],
      ['review.notified', ['england-statements-2001', 'northern-ireland-2005']],
      ['move.learned', [ehc]],
      ['mediation.requested', [ehc]],
      ['mediation.held', [ehc]],
      ['mediation.certificate-issued', [ehc]],
      ['school-change.requested', ['england-statements-2001']],
      ['school-change.decided', ['england-statements-2001']],
    ] as const
  ).flatMap(([name, known]) =>
    laws
      .filter(law => !(known as readonly string[]).includes(law))
      .map(law => refused(`${name} is unknown to ${law}`, `2016-02-10 ${name}`, 1, /unknown/, law)),
  ),
  refused(
    'statements begin on 1 January 2002',
    '2001-12-31 notification.received from=health',
    1,
    /1 January 2002/,
    'england-statements-2001',
  ),
  refused('EHC plans begin on 1 September 2014', '2014-08-31 notification.received from=health', 1, /1 September 2014/),
  {
    name: 'EHC plans cover 1 September 2014, and no later day is too late',
    law: ehc,
    facts: `
      2014-09-01 notification.received from=health
      2199-09-01 assessment.requested by=parent`,
    deadlines: ['decide-whether-to-assess due 2199-10-13'],
    notices: 0,
  },
  {
    name: 'statements cover 1 January 2002',
    law: 'england-statements-2001',
    facts: '2002-01-01 assessment.requested by=parent',
    deadlines: ['decide-whether-to-assess due 2002-02-12'],
    notices: 0,
  },
  {
    name: 'statements on 31 August 2014 need no notice',
    law: 'england-statements-2001',
    facts: '2014-08-31 notification.received from=health',
    notices: 0,
  },
  {
    name: 'statements from 1 September 2014 are accepted, and the output says so',
    law: 'england-statements-2001',
    facts: '2014-09-01 assessment.requested by=parent',
    deadlines: ['decide-whether-to-assess due 2014-10-13'],
    notices: 1,
  },
]
