/** The cases that are prepared for the tour, by what there is to see on them. */
export const prepared = {
  proposed: 'K7Q4MX',
  parentAsked: 'K4T9BJ',
  deciding: 'K3V7NE',
  notified: 'K8C5WA',
  writing: 'K2F7LQ',
  lateAdvice: 'K7B6KD',
  refused: 'K5N3RE',
  gaps: 'K6S4GP',
  restricted: 'K9R7TD',
  corrected: 'K4J8GX',
  note: 'K8N2LU',
  final: 'K6F3ZA',
  sibling: 'K5S8GL',
  unmanaged: 'K3U5MG',
  placing: 'K2P7LC',
  reviewing: 'K3R8VW',
  moving: 'K6T2RN',
  nineteen: 'K9N4TE',
  turnsEight: 'K8E7TH',
  asksForTravel: 'K5T4AP',
  appealed: 'K4A8PL',
  disputed: 'K2D6PT',
  complained: 'K7C3MP',
} as const

/** The cases of a sitting that goes on today: what is said of each, or is still to be. */
export const heardToday = {
  assess: 'K4N2PA',
  refuse: 'K7T3GR',
  now: 'K9C2ML',
  next: 'K5A8WR',
  postponed: 'K6L4FN',
  last: 'K3J7ST',
} as const
