/**
 * What a caseload of Hackney's looks like, so that the invented one does too. Unless a line says otherwise the figures are those
 * of Hackney in the Department for Education's "Education, health and care plans" (SEN2), published June 2025: plans in January
 * 2025, requests and plans issued in 2024. Open Government Licence v3.0.
 */
export const hackney = {
  /** Plans by the age of the child or young person; 19 and over (465) are left out, since statements end at 19. */
  plansByAge: [
    [2, 8],
    [3, 44],
    [4, 119],
    [5, 164],
    [6, 171],
    [7, 204],
    [8, 204],
    [9, 242],
    [10, 247],
    [11, 218],
    [12, 244],
    [13, 230],
    [14, 270],
    [15, 261],
    [16, 205],
    [17, 208],
    [18, 177],
  ],
  /** Requests for an assessment by age when they came. */
  requestsByAge: [
    [2, 27],
    [3, 97],
    [4, 79],
    [5, 43],
    [6, 43],
    [7, 41],
    [8, 36],
    [9, 49],
    [10, 50],
    [11, 25],
    [12, 26],
    [13, 31],
    [14, 29],
    [15, 24],
    [16, 14],
    [17, 6],
    [18, 1],
  ],
  /** Plans by primary need, under 5 and in each five years after. `BESD` stands for what is now returned as SEMH. */
  needsByAge: [
    { upTo: 4, needs: needs(75, 1, 8, 0, 4, 8, 12, 1, 57, 2, 1, 2) },
    { upTo: 10, needs: needs(484, 28, 63, 3, 10, 41, 17, 130, 422, 29, 2, 3) },
    { upTo: 15, needs: needs(422, 23, 131, 1, 18, 27, 27, 284, 246, 27, 6, 11) },
    { upTo: 18, needs: needs(203, 13, 55, 2, 12, 12, 9, 153, 106, 15, 2, 8) },
  ],
  /** Where plans are placed, by kind of setting; colleges and those over 16 not in education are left out. */
  placements: [
    ['mainstream', 942 + 532 + 110],
    ['resource-base', 75 + 46],
    ['unit', 2],
    ['independent', 394],
    ['special', 451 + 57 + 8],
    ['independent-special', 167],
    ['pru', 20 + 22],
    ['nursery', 36],
    ['none', 24 + 64],
  ],
  /** What became of 622 requests: assess, not assess, undecided at the year's end, withdrawn. */
  requestOutcomes: [
    ['assess', 433],
    ['refuse', 153],
    ['undecided', 35],
    ['withdrawn', 1],
  ],
  /** Decisions on requests within six weeks and later. */
  decidedInTime: 591 / (591 + 3),
  /** Plans issued within the whole time, exceptions included; England's share beside it. */
  finalisedInTime: { hackney: 186 / 465, england: 41448 / 90392 },
  /** Of plans issued late, those that took more than a year. */
  overAYearOfLate: 54 / (225 + 54),
  /** Assessments that end in a plan. */
  planAfterAssessment: 499 / 502,
  /** Reviews: held with no decision yet, of all that were expected. */
  reviewsOutstanding: 1116 / 3185,
  boys: 2582 / 3681,
  /** How requests come. The published tables do not say: an estimate for the demonstration. */
  routes: [
    ['school', 58],
    ['parent', 32],
    ['notification', 10],
  ],
} as const satisfies Proportions

/** Weighted rows, as `pickWeighted` takes them. */
export type Weighted<T> = readonly (readonly [item: T, weight: number])[]

interface Proportions {
  plansByAge: Weighted<number>
  requestsByAge: Weighted<number>
  needsByAge: readonly { upTo: number; needs: Weighted<string> }[]
  placements: Weighted<string>
  requestOutcomes: Weighted<string>
  decidedInTime: number
  finalisedInTime: { hackney: number; england: number }
  overAYearOfLate: number
  planAfterAssessment: number
  reviewsOutstanding: number
  boys: number
  routes: Weighted<string>
}

/** The primary needs of children of an age. */
export function needsAt(age: number): Weighted<string> {
  const band = hackney.needsByAge.find(({ upTo }) => age <= upTo) ?? hackney.needsByAge.at(-1)
  return band?.needs ?? []
}

function needs(...plans: readonly number[]): Weighted<string> {
  const codes = ['ASD', 'HI', 'MLD', 'MSI', 'OTH', 'PD', 'PMLD', 'BESD', 'SLCN', 'SLD', 'SPLD', 'VI']
  return codes.map((code, place) => [code, plans[place] ?? 0] as const)
}
