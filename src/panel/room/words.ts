import type { Panel } from '../../authority/profile.ts'
import { type Attendant, type Sitting, weighsPlacements } from './sitting.ts'

export interface RecommendsChoice {
  value: string
  text: string
}

/** What a panel can say of a case; that it is postponed stands apart. */
export function recommendsChoices(panel: Panel): readonly RecommendsChoice[] {
  return weighsPlacements(panel)
    ? [
        { value: 'agree', text: 'Agree what is proposed' },
        { value: 'not-agree', text: 'Do not agree it' },
        { value: 'more-information', text: 'More information first' },
      ]
    : [
        { value: 'assess', text: 'Assess' },
        { value: 'refuse', text: 'Don’t assess, and offer support' },
        { value: 'more-information', text: 'More information first' },
      ]
}

const short: Readonly<Record<string, string>> = {
  assess: 'Assess',
  refuse: 'Don’t assess',
  'more-information': 'More information first',
  agree: 'Agree the placement',
  'not-agree': 'Don’t agree the placement',
}

/** "Assess", as it stands on an agenda. */
export function recommendsShort(recommends: string): string {
  return short[recommends] ?? recommends
}

export function chairOf(sitting: Sitting): Attendant | null {
  return sitting.came.find(c => c.role === 'chair' && c.leftAt === null) ?? null
}

/**
 * "Colin Price, the clerk, closes it. Helen Abiola, who chairs, ends it and signs the minutes before." Whoever is no staff does
 * not close it, since closing records on cases that they do not see.
 */
export function whoCloses(sitting: Sitting): string {
  const clerk = sitting.came.find(c => c.role === 'clerk')
  const chair = chairOf(sitting)
  const closes = clerk === undefined ? 'The clerk closes it' : `${clerk.name}, the clerk, closes it`
  if (chair === null) return `${closes}.`
  return chair.staff
    ? `${closes}, or ${chair.name}, who chairs.`
    : `${closes}. ${chair.name}, who chairs, ends it and signs the minutes before.`
}

export function roomPath(sittingId: string, caseId?: string): string {
  return `/panels/sittings/${sittingId}/room${caseId === undefined ? '' : `/${caseId}`}`
}

/** "10:12", as the clock on the wall stood. */
export function clockOf(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' }).format(at)
}
