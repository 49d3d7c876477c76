import type { At } from '../case/program.ts'
import { InsetText, Link } from '../govuk/index.ts'
import { plainDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { FormView } from '../web/fields.tsx'
import { type Hidden, hiddenWords, type Unpacked } from './pack/hidden.ts'
import type { PackKept } from './pack/kept.ts'
import type { Sitting } from './sittings.ts'

export interface PackBoxProps {
  at: At
  sitting: Sitting
  packs: readonly PackKept[]
  hidden: Hidden
  unpacked: readonly Unpacked[]
  /** Something on the agenda is theirs to freeze. */
  mayFreeze: boolean
}

/** The packs of a sitting, what is in none, and the button that freezes the next. */
export function PackBox(props: PackBoxProps) {
  const { at, sitting, packs, mayFreeze } = props
  return (
    <section class="sc-box" aria-labelledby="pack">
      <h2 id="pack">Pack</h2>
      {packs.length === 0 ? (
        <p class="govuk-body">
          Not frozen yet. Freezing takes the papers of every case as they are now; a paper that changes later does not
          change the pack.
        </p>
      ) : (
        <ul class="govuk-list">
          {packs.map(pack => (
            <li key={pack.packNo}>
              <Link href={`/panels/packs/${pack.packNo}`}>
                {pack.supplement === 1 ? `Pack ${pack.packNo}` : `Supplement ${pack.supplement}, pack ${pack.packNo}`}
              </Link>
              <span class="two">
                {pack.pages} pages, frozen {plainDay(pack.frozenOn)} by {pack.frozenBy}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NotInIt {...props} />
      {mayFreeze && (
        <FormView
          at={at}
          form={{ fields: {} }}
          seen={sitting.agenda}
          action={`/panels/sittings/${sitting.sittingId}/freeze`}
          submit={packs.length === 0 ? 'Freeze the pack' : `Freeze late papers as supplement ${packs.length + 1}`}
        />
      )}
    </section>
  )
}

/** What a pack lacks is said before it is frozen, to those who see the case by its name and to others by a number. */
function NotInIt({ packs, hidden, unpacked, mayFreeze }: PackBoxProps) {
  const restricted = unpacked.filter(one => one.restricted)
  return (
    <>
      {hidden.unpacked > 0 && (
        <InsetText>
          {hiddenWords(hidden.unpacked)}. {hidden.unpacked === 1 ? 'It is' : 'They are'}{' '}
          {packs.length === 0 ? 'not in a pack that you freeze' : 'in no pack yet'}: whoever may see{' '}
          {hidden.unpacked === 1 ? 'it' : 'them'} freezes {hidden.unpacked === 1 ? 'it' : 'them'}
          {packs.length === 0 ? ' before or after you.' : ' as a supplement.'}
        </InsetText>
      )}
      {packs.length > 0 && unpacked.length > 0 && (
        <p class="govuk-body">In no pack yet: {listed(unpacked.map(one => `${one.childName}, ${one.caseId}`))}.</p>
      )}
      {mayFreeze && restricted.length > 0 && (
        <InsetText>
          {listed(restricted.map(one => one.caseId))} {restricted.length === 1 ? 'is' : 'are'} restricted. Once frozen,
          the papers are read by the members from outside the section; of the section, only by who is named on the case.
        </InsetText>
      )}
    </>
  )
}
