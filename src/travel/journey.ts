import { type GridPoint, milesBetween } from '../authority/geography.ts'
import type { Case } from '../case/case.ts'
import type { Home } from '../case/home.ts'
import type { Application, Travel } from '../case/travel.ts'
import type { Day } from '../kernel/day.ts'
import type { Distance, Journey } from './entitlement.ts'

/** Where a journey begins and ends, as far as the map knows. */
export interface Places {
  home: Home
  school: GridPoint | null
}

/** The journey of an application, with what a person found of the need if somebody has. */
export function journeyOf(
  theCase: Case,
  travel: Travel,
  application: Application | null,
  places: Places,
  on: Day,
  need: Journey['need'] = null,
): Journey {
  const says = application?.says
  const measured = travel.measured
  const counts = measured?.counts === true && (says === undefined || measured.says.school === says.school)
  return {
    bornOn: theCase.child.bornOn,
    from: laterOf(on, (says?.wantedFrom ?? on) as Day),
    distance: counts && measured !== null ? measuredMiles(measured.says) : straightMiles(places),
    safe: counts ? (measured?.says.safe ?? 'not-known') : 'not-known',
    income: says?.income ?? 'not-known',
    choice: says?.choice ?? 'not-known',
    walkAccompanied: says?.walkAccompanied ?? 'not-known',
    need,
  }
}

function measuredMiles({ metres, source }: { metres: number; source: string }): Distance {
  return { how: 'measured', miles: metres / 1609.344, source }
}

function straightMiles({ home, school }: Places): Distance | null {
  if (home.point === null || school === null) return null
  return { how: 'straight', miles: milesBetween(home.point, school), within: home.within }
}

// An application decided late is judged by the age on the day from which travel can still begin.
function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
