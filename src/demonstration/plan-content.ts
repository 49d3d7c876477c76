import { advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import type { Child } from './child.ts'
import type { Course } from './course.ts'
import { about } from './needs-in-words.ts'

interface Line {
  id: number
  cells: Record<string, string>
}

/** What the statement or plan says: at first the needs alone, then every part but the placement. */
export function contentOf(course: Pick<Course, 'child' | 'words' | 'profile'>, theCase: Case, how: 'first' | 'whole') {
  const { child, words, profile } = course
  const ehc = profile.law === 'england-ehc-2014'
  const from = advicePieces(theCase).filter(p => p.receivedOn !== null || p.reused !== null)
  const by = (number: number) => (from[number % Math.max(from.length, 1)]?.source ?? 'education') as string
  const needs = words.needs.map(
    (need, place): Line => ({
      id: place + 1,
      cells: { area: child.area, words: about(child, need), advice: by(place + 1) },
    }),
  )
  const aims = words.aims.map(
    (aim, place): Line => ({
      id: place + 1,
      cells: { words: about(child, aim), for: `need-${place + 1}`, ...(ehc ? { by: 'The end of the key stage' } : {}) },
    }),
  )
  const provision = words.provision.map(
    (line, place): Line => ({
      id: place + 1,
      cells: { ...line, what: about(child, line.what), for: place === 1 ? 'aim-2' : `need-${place + 1}` },
    }),
  )
  const first = how === 'first'
  return {
    words: {
      ...(ehc
        ? {
            childsViews: about(child, '{name} likes music, water and being asked. {He} does not like to be hurried.'),
            parentsViews: about(child, words.parent),
          }
        : { religion: '', homeLanguage: child.language }),
      ...(first
        ? {}
        : { monitoring: 'The school sets targets in the first month and reviews them with the parents each term.' }),
    } as Record<string, string>,
    lines: (first ? { needs } : { needs, aims, provision, ...besides(child, ehc) }) as Record<string, Line[]>,
    placement: null,
  }
}

/** What is needed and given beside education, where the child's health calls for it. */
function besides(child: Child, ehc: boolean): Record<string, Line[]> {
  if (child.area !== 'sensory-physical') return {}
  const need = about(child, '{name} needs equipment at home and reviews at the hospital twice a year.')
  const given = { what: 'Equipment at home, fitted and reviewed', who: 'The community health service' }
  const line = (cells: Record<string, string>): Line[] => [{ id: 1, cells }]
  return ehc
    ? {
        healthNeeds: line({ words: need, advice: 'medical' }),
        healthProvision: line({ ...given, howOften: 'Twice a year' }),
      }
    : {
        otherNeeds: line({ words: need, agreed: 'Community paediatrics' }),
        otherProvision: line({ ...given, how: 'By the therapists, with the parents' }),
      }
}
