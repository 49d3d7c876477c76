import type { Profile, Route } from '../authority/profile.ts'
import { packs } from '../law/packs/packs.ts'

export type Asker = 'parent' | 'young-person' | 'school' | 'early-years-setting' | 'college' | 'health' | 'social-care'

export type Way = 'notification' | 'school' | 'parent'

/** Who may bring a child to us, as they are asked for and as an address names them. */
export function askersOf(profile: Profile): readonly { value: Asker; text: string; hint?: string }[] {
  const ehc = packs[profile.law].id === 'england-ehc-2014'
  return [
    { value: 'parent', text: 'A parent', hint: 'Weighed on its merits: nothing need have been tried before' },
    ...(ehc ? [{ value: 'young-person' as const, text: 'The young person' }] : []),
    { value: 'school', text: 'A school' },
    { value: 'early-years-setting', text: 'An early years setting or other provider' },
    ...(ehc ? [{ value: 'college' as const, text: 'A college' }] : []),
    { value: 'health', text: 'Health', hint: 'A notification, with the diagnosis' },
    { value: 'social-care', text: 'Social services', hint: 'A notification' },
  ]
}

export function askerOf(profile: Profile, value: string | undefined): Asker | null {
  return askersOf(profile).find(a => a.value === value)?.value ?? null
}

export function wayOf(asker: Asker): Way {
  switch (asker) {
    case 'parent':
    case 'young-person':
      return 'parent'
    case 'school':
    case 'early-years-setting':
    case 'college':
      return 'school'
    case 'health':
    case 'social-care':
      return 'notification'
  }
}

/** How the profile's routing knows the asker. */
export function routeOf(asker: Asker): Route {
  return asker === 'health' || asker === 'social-care' ? 'notification' : asker
}

export function titleOf(asker: Asker): string {
  switch (asker) {
    case 'parent':
      return 'A parent asks for an assessment'
    case 'young-person':
      return 'The young person asks for an assessment'
    case 'school':
      return 'A school asks for an assessment'
    case 'early-years-setting':
      return 'An early years setting asks for an assessment'
    case 'college':
      return 'A college asks for an assessment'
    case 'health':
      return 'Health notifies us of a child'
    case 'social-care':
      return 'Social services notify us of a child'
  }
}

export function articleOf(asker: Asker): string {
  return wayOf(asker) === 'notification' ? 'notification' : 'request'
}
