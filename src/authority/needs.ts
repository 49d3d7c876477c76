export type AreaOfNeed =
  | 'communication-and-interaction'
  | 'cognition-and-learning'
  | 'behaviour-emotional-social'
  | 'sensory-physical'
  | 'other'

/** A kind of special educational need, by the code that national returns use. */
export interface NeedKind {
  code: string
  name: string
  area: AreaOfNeed
  /** The service plans for high and low incidence needs apart. */
  incidence: 'high' | 'low'
}

/** The areas of need in the order in which the Code lists them, under the names of each law's time. */
export const areaNames2001: Readonly<Record<AreaOfNeed, string>> = {
  'communication-and-interaction': 'Communication and interaction',
  'cognition-and-learning': 'Cognition and learning',
  'behaviour-emotional-social': 'Behaviour, emotional and social development',
  'sensory-physical': 'Sensory and/or physical',
  other: 'Other',
}

export const areaNames2014: Readonly<Record<AreaOfNeed, string>> = {
  ...areaNames2001,
  'behaviour-emotional-social': 'Social, emotional and mental health',
}

const before2014: readonly NeedKind[] = [
  need('ASD', 'Autistic spectrum disorder', 'communication-and-interaction', 'high'),
  need('SLCN', 'Speech, language and communication needs', 'communication-and-interaction', 'high'),
  need('SPLD', 'Specific learning difficulty', 'cognition-and-learning', 'high'),
  need('MLD', 'Moderate learning difficulty', 'cognition-and-learning', 'high'),
  need('SLD', 'Severe learning difficulty', 'cognition-and-learning', 'low'),
  need('PMLD', 'Profound and multiple learning difficulty', 'cognition-and-learning', 'low'),
  need('BESD', 'Behaviour, emotional and social difficulty', 'behaviour-emotional-social', 'high'),
  need('HI', 'Hearing impairment', 'sensory-physical', 'low'),
  need('VI', 'Visual impairment', 'sensory-physical', 'low'),
  need('MSI', 'Multi-sensory impairment', 'sensory-physical', 'low'),
  need('PD', 'Physical disability', 'sensory-physical', 'low'),
  need('OTH', 'Other difficulty or disability', 'other', 'low'),
]

/** The kinds recorded with statements: codes of the school census from 2004. */
export const needs2001 = before2014

/** The kinds recorded with EHC plans: SEMH took the place of BESD in 2015, Down syndrome was added in 2025. */
export const needs2014: readonly NeedKind[] = [
  ...before2014
    .filter(kind => kind.code !== 'OTH')
    .map(kind =>
      kind.code === 'BESD'
        ? need('SEMH', 'Social, emotional and mental health', 'behaviour-emotional-social', 'high')
        : kind.code === 'VI'
          ? need('VI', 'Vision impairment', 'sensory-physical', 'low')
          : kind,
    ),
  need('DS', 'Down syndrome', 'cognition-and-learning', 'low'),
  need('OTH', 'Other difficulty or disability', 'other', 'low'),
]

function need(code: string, name: string, area: AreaOfNeed, incidence: 'high' | 'low'): NeedKind {
  return { code, name, area, incidence }
}
