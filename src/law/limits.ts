import { limitOf, startsOf } from './compile.ts'
import type { Citation } from './law.ts'
import type { Duty, LawPack, Limit, Start } from './pack.ts'
import { happenedWords } from './why.ts'

/** One limit of a law, as a page lists it. */
export interface ListedLimit {
  /** The duty, the window or the waiting time it belongs to. */
  id: string
  kind: 'duty' | 'window' | 'not-before'
  title: string
  /** Who owes it, or whose time it is. */
  owner: string
  /** "6 weeks of the day when the parent's request was received" */
  words: string
  cites: readonly Citation[]
  /** The first provision, for a narrow column. */
  provision: string
  link: string | null
  checked: Citation['checked']
  /** The days between which it holds; null where it has no end, or began with the law. */
  from: string | null
  until: string | null
}

/** Every limit of a law, in the order of its pack, with its words, provision, link and how well it was checked. */
export function limits(pack: LawPack): ListedLimit[] {
  return [
    ...pack.duties.flatMap(duty => [
      ...merged(startsOf(duty).map(start => limitOfStart(pack, duty, start))),
      ...waitingTime(pack, duty),
    ]),
    ...pack.windows.map(window => {
      const after = [...new Set(window.opens.map(({ fact }) => words(pack, fact)))].join('; or ')
      const upTo = window.upTo === undefined ? '' : `, then to ${window.upTo}`
      const later =
        window.orLater && `, or ${window.orLater.within} the day when ${words(pack, window.orLater.fact)} if later`
      return listed({
        id: window.id,
        kind: 'window' as const,
        title: window.title,
        owner: pack.words.owners.parent ?? 'The parents',
        words: `${window.within} the day when ${after}${upTo}${later ?? ''}`,
        cites: window.cites,
        from: null,
        until: null,
      })
    }),
  ]
}

function limitOfStart(pack: LawPack, duty: Duty, start: Start): ListedLimit {
  const owner = start.owner ?? duty.owner
  const counted = start.countingFromStartOf
  const when =
    counted === undefined ? saidWords(pack, start) : `${startWords(pack, counted)}, once ${saidWords(pack, start)}`
  return listed({
    id: duty.id,
    kind: 'duty',
    title: duty.title,
    owner: owner === 'adviser' ? 'Who is asked for advice' : (pack.words.owners[owner] ?? owner),
    words: limitWords(pack, limitOf(duty, start), when),
    cites: start.cites ?? [...duty.cites, ...(duty.citesWithPlanInForce ?? [])],
    from: start.from ?? null,
    until: start.before ?? null,
  })
}

/** The same limit from several facts is listed once. */
function merged(all: readonly ListedLimit[]): ListedLimit[] {
  const kept: ListedLimit[] = []
  for (const one of all) {
    const same = kept.find(
      other =>
        other.words === one.words &&
        other.provision === one.provision &&
        other.from === one.from &&
        other.owner === one.owner,
    )
    if (same === undefined) kept.push(one)
  }
  return kept
}

function waitingTime(pack: LawPack, { id, title, notBefore }: Duty): ListedLimit[] {
  if (notBefore === undefined) return []
  return [
    listed({
      id,
      kind: 'not-before',
      title: `${title}: not before the family’s time is over`,
      owner: pack.words.owners.parent ?? 'The parents',
      words: `the day after ${notBefore.leaving} the day when ${words(pack, notBefore.fact)}`,
      cites: notBefore.cites,
      from: null,
      until: null,
    }),
  ]
}

function listed(one: Omit<ListedLimit, 'provision' | 'link' | 'checked'>): ListedLimit {
  const [first] = one.cites
  const order = ['remembered', 'analogue', 'read'] as const
  const checked = order.find(mark => one.cites.some(cite => cite.checked === mark)) ?? 'remembered'
  return {
    ...one,
    provision: first === undefined ? '' : `${first.source} ${first.provision}`,
    link: first?.link ?? null,
    checked,
  }
}

function limitWords(pack: LawPack, limit: Limit, when: string): string {
  const [word] = limit.counting ?? []
  const named = limit.counting?.map(one => pack.words.days[one] ?? one).join(', or else when ')
  const from = `the day when ${named ?? when}`
  const own =
    limit.within === 'the day of'
      ? from
      : limit.within.startsWith('before ')
        ? `${limit.within} of the year in which ${pack.words.days[word ?? ''] ?? when}`
        : `${limit.within} ${from}`
  const later = limit.orLater === undefined ? '' : `, or ${limitWords(pack, limit.orLater, when)}, whichever is later`
  const earlier = limit.orEarlier === undefined ? '' : `, or ${limit.orEarlier} if earlier`
  return `${own}${later}${earlier}`
}

function startWords(pack: LawPack, id: string): string {
  const duty = pack.duties.find(one => one.id === id)
  const [start] = duty === undefined ? [] : startsOf(duty)
  return start === undefined ? id : saidWords(pack, start)
}

/** What happened, with what it must say where its words turn on that. */
function saidWords(pack: LawPack, { fact, saying }: Start): string {
  const told = pack.words.facts[fact]
  if (typeof told === 'string' || saying === undefined) return withOrder(pack, fact, saying?.order)
  const values = saying[told.word]
  if (values === undefined) return told.else
  return values.map(value => told.says[value] ?? told.else).join(', or ')
}

function withOrder(pack: LawPack, fact: Start['fact'], orders: readonly string[] | undefined): string {
  const told = words(pack, fact)
  return orders === undefined
    ? told
    : `${told}, ${orders.map(order => pack.words.orders[order] ?? order).join(', or ')}`
}

function words(pack: LawPack, name: Start['fact']): string {
  return happenedWords({ name, fact: { name, on: '' } }, pack)
}
