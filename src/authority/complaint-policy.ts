/** How complaints about the service are answered: each stage with its time. */
export interface ComplaintPolicy {
  stages: readonly ComplaintStage[]
}

export interface ComplaintStage {
  id: 'first' | 'second' | 'ombudsman'
  /** "First stage: the section answers" */
  name: string
  workingDays: number
  because: string
}
