import type { RoleId } from './profile.ts'

/** "15 working days of", "4 weeks of": the day it starts on is never counted. */
export type TargetPeriod = `${number} ${'day' | 'days' | 'working days' | 'week' | 'weeks'} of`

/** A fact by its name and, where it matters, by words it says. */
export interface FactMatch {
  fact: string
  says?: Readonly<Record<string, string>>
}

/**
 * A time the authority sets itself, read like a row of law but with no provision behind it. It starts with a fact, is met by
 * another, and until then is somebody's task. Being late breaks no law and is shown as the authority's own.
 */
export interface Target {
  id: string
  /** What is to be done, as a task reads: "Take the notification to the Early Years Panel". */
  title: string
  within: TargetPeriod
  starts: readonly FactMatch[]
  met: readonly FactMatch[]
  takenAway: readonly FactMatch[]
  /** `about`: one for each piece of work (each adviser asked, each setting consulted), tied as the law ties them. */
  foreach: 'case' | 'about'
  owner: RoleId
  /** Whose act is awaited, where the owner only chases it. */
  awaits?: string
  because: string
}

/** Whether a fact is one of those named. */
export function matches(
  matchers: readonly FactMatch[],
  fact: { name: string; says?: Readonly<Record<string, unknown>> | undefined },
): boolean {
  return matchers.some(
    match =>
      match.fact === fact.name &&
      Object.entries(match.says ?? {}).every(([word, value]) => fact.says?.[word] === value),
  )
}
