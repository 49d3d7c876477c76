import type { Profile } from '../authority/profile.ts'
import { roleTitle } from '../authority/role-title.ts'
import { InsetText, Link } from '../govuk/index.ts'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, plainDay } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { Mark } from './law-cells.tsx'
import { Duties, Grounds, Windows } from './law-tables.tsx'

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
        <TableHead columns={['What', 'Within', 'Who', 'Why']} />
        <tbody>
          {profile.targets.map(target => (
            <tr key={target.id}>
              <td class="govuk-table__cell">
                <strong>{target.title}</strong>
              </td>
              <td class="govuk-table__cell">{target.within.replace(/ of$/, '')}</td>
              <td class="govuk-table__cell">{roleTitle(profile, target.owner)}</td>
              <td class="govuk-table__cell">{target.because.charAt(0).toUpperCase() + target.because.slice(1)}.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
