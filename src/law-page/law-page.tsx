import type { Profile } from '../authority/profile.ts'
import { InsetText, Link, StateTag } from '../govuk/index.ts'
import { type Day, plainDay } from '../kernel/day.ts'
import type { Citation, LawId } from '../law/law.ts'
import type { Duty, GroundRule, LawPack } from '../law/pack.ts'
import { packs } from '../law/packs/packs.ts'
import { distinct, limitsOf, metWords, notBeforeWords, titleOf, windowWords } from './limit-words.ts'

const checks = {
  read: { tone: 'done', words: '✓ text read' },
  analogue: { tone: 'sand', words: '≈ read in a close analogue' },
  remembered: { tone: undefined, words: '? cited from memory: not yet checked' },
} as const

/** How every date is worked out: the law's limits, and apart from them the authority's own. */
export function LawPage({ profile, law }: { profile: Profile; law: LawId }) {
  const pack = packs[law]
  return (
    <>
      <h1>How every date is worked out</h1>
      <p class="govuk-body sc-measure">
        Every date in this program is worked out from what happened and from one of the limits on this page. Nobody
        types a due date, and nobody can move one. A ground for delay excuses a late day; it does not change the day.
      </p>
      <ul class="sc-saved" aria-label="Laws">
        {Object.values(packs).map(other => (
          <li key={other.id}>
            <Link
              class=""
              href={other.id === profile.law ? '/law' : `/law?law=${other.id}`}
              {...(other.id === law && { 'aria-current': 'true' as const })}
            >
              {other.name}
            </Link>
          </li>
        ))}
      </ul>
      <h2>{pack.name}</h2>
      <p class="govuk-body">
        {law === profile.law
          ? `${profile.name} works under this law. `
          : `${profile.name} does not work under this law. `}
        It covers facts from {plainDay(pack.coversFrom as Day)}.
      </p>
      {pack.notices.map(notice => (
        <InsetText key={notice.from} text={notice.says} />
      ))}
      <Marks />
      <Duties pack={pack} />
      <Windows pack={pack} />
      <Grounds pack={pack} />
      {law === profile.law && <Targets profile={profile} />}
      <h2>How days are counted</h2>
      <ul class="govuk-list govuk-list--bullet sc-measure">
        <li>“6 weeks of” a day leaves that day out; “15 days beginning with” a day counts it as the first.</li>
        <li>A month ends on the day of the same number; where the month lacks it, on its last day.</li>
        <li>A last day on a weekend or bank holiday stays where it is. We act on the last working day before it.</li>
        <li>School days leave out weekends, bank holidays and the days on which the authority’s schools are shut.</li>
      </ul>
    </>
  )
}

function Marks() {
  return (
    <>
      <h3>How well each provision was checked</h3>
      <ul class="govuk-list">
        <li>
          <Mark checked="read" /> the words of the provision were read
        </li>
        <li>
          <Mark checked="analogue" /> the words of a provision made after it, or for another part of the country, were
          read
        </li>
        <li>
          <Mark checked="remembered" /> check it before you rely on it
        </li>
      </ul>
    </>
  )
}

function Duties({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">Time limits ({pack.duties.length})</caption>
      <Head titles={['What, and who', 'By when', 'Met when', 'Where it stands']} />
      <tbody>
        {pack.duties.map(duty => (
          <tr key={duty.id} id={duty.id}>
            <td class="govuk-table__cell">
              <strong>{duty.title}</strong>
              <span class="two">{ownerWords(duty, pack)}</span>
            </td>
            <td class="govuk-table__cell" data-label="By when:">
              <Lines lines={limitsOf(duty, pack).map(limit => limit.words)} />
              {duty.notBefore && <span class="two">{notBeforeWords(duty.notBefore, pack)}</span>}
            </td>
            <td class="govuk-table__cell" data-label="Met when:">
              <Lines lines={metWords(duty, pack)} />
            </td>
            <td class="govuk-table__cell">
              <Cites
                cites={[
                  ...limitsOf(duty, pack).flatMap(limit => limit.cites),
                  ...duty.cites,
                  ...(duty.citesWithPlanInForce ?? []),
                  ...(duty.notBefore?.cites ?? []),
                ]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ownerWords(duty: Duty, pack: LawPack): string {
  return duty.owner === 'adviser' ? 'Whoever is asked for the advice' : (pack.words.owners[duty.owner] ?? duty.owner)
}

function Windows({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">
        Time that belongs to the family ({pack.windows.length})
      </caption>
      <Head titles={['What', 'How long', 'Where it stands']} />
      <tbody>
        {pack.windows.map(rule => (
          <tr key={rule.id} id={rule.id}>
            <td class="govuk-table__cell">
              <strong>{rule.title}</strong>
            </td>
            <td class="govuk-table__cell">
              <Lines lines={windowWords(rule, pack)} />
            </td>
            <td class="govuk-table__cell">
              <Cites cites={rule.cites} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Grounds({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">
        Grounds that excuse a late day ({pack.grounds.length})
      </caption>
      <Head titles={['Ground', 'What it excuses', 'Where it stands']} />
      <tbody>
        {pack.grounds.map(rule => (
          <tr key={`${rule.ground} ${rule.excuses.join(' ')} ${rule.daysAway ?? ''}`}>
            <td class="govuk-table__cell">
              <strong>{pack.words.grounds[rule.ground]}</strong>
              {groundNotes(rule).map(note => (
                <span key={note} class="two">
                  {note}
                </span>
              ))}
            </td>
            <td class="govuk-table__cell">
              <Lines lines={rule.excuses.map(id => titleOf(id, pack))} />
            </td>
            <td class="govuk-table__cell">
              <Cites cites={rule.cites} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function groundNotes(rule: GroundRule): string[] {
  return [
    rule.daysAway === undefined ? '' : `For ${rule.daysAway} days or more together`,
    rule.closure === undefined ? '' : `For ${rule.closure.days} days or more together`,
    rule.waited === undefined
      ? ''
      : `Once ${rule.waited.replace(/ (of|beginning with)$/, '')} have passed since it was asked for`,
  ].filter(note => note !== '')
}

function Targets({ profile }: { profile: Profile }) {
  return (
    <>
      <h2 id="targets">The authority’s own targets</h2>
      <p class="govuk-body sc-measure">
        These are not law. {profile.name} sets them itself, so that nothing lies still where the law sets no time. To
        miss one breaks no duty; it still stands on somebody’s list until it is done.
      </p>
      <table class="govuk-table sc-stack sc-law">
        <caption class="govuk-visually-hidden">The authority’s own targets</caption>
        <Head titles={['What', 'Within', 'Who', 'Why']} />
        <tbody>
          {profile.targets.map(target => (
            <tr key={target.id}>
              <td class="govuk-table__cell">
                <strong>{target.title}</strong>
              </td>
              <td class="govuk-table__cell">{target.within.replace(/ of$/, '')}</td>
              <td class="govuk-table__cell">
                {profile.roles.find(role => role.id === target.owner)?.title ?? target.owner}
              </td>
              <td class="govuk-table__cell">{target.because.charAt(0).toUpperCase() + target.because.slice(1)}.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Head({ titles }: { titles: readonly string[] }) {
  return (
    <thead class="govuk-table__head">
      <tr>
        {titles.map(title => (
          <th key={title} scope="col" class="govuk-table__header">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  const [only] = lines
  if (lines.length < 2) return <>{only === undefined ? '' : capital(only)}</>
  return (
    <ul class="sc-lines-of">
      {lines.map(line => (
        <li key={line}>{capital(line)}</li>
      ))}
    </ul>
  )
}

function Cites({ cites }: { cites: readonly Citation[] }) {
  return (
    <ul class="sc-lines-of">
      {distinct(cites).map(cite => (
        <li key={`${cite.source} ${cite.provision}`}>
          {cite.link === undefined ? (
            `${cite.source}, ${cite.provision}`
          ) : (
            <Link href={cite.link} rel="noreferrer">
              {cite.source}
              {cite.provision === '' ? '' : `, ${cite.provision}`}
            </Link>
          )}{' '}
          <Mark checked={cite.checked} />
        </li>
      ))}
    </ul>
  )
}

function Mark({ checked }: { checked: Citation['checked'] }) {
  const { tone, words } = checks[checked]
  return <StateTag tone={tone}>{words}</StateTag>
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
