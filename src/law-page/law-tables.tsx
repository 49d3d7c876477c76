import { TableHead } from '../govuk/table-head.tsx'
import type { Duty, GroundRule, LawPack } from '../law/pack.ts'
import { Cites, Lines } from './law-cells.tsx'
import { limitsOf, metWords, notBeforeWords, titleOf, windowWords } from './limit-words.ts'

/** Who must do what by when. */
export function Duties({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">Time limits ({pack.duties.length})</caption>
      <TableHead columns={['What, and who', 'By when', 'Met when', 'Where it stands']} />
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

/** The time that belongs to the family. */
export function Windows({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">
        Time that belongs to the family ({pack.windows.length})
      </caption>
      <TableHead columns={['What', 'How long', 'Where it stands']} />
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

/** What excuses a late day. */
export function Grounds({ pack }: { pack: LawPack }) {
  return (
    <table class="govuk-table sc-stack sc-law">
      <caption class="govuk-table__caption govuk-table__caption--s">
        Grounds that excuse a late day ({pack.grounds.length})
      </caption>
      <TableHead columns={['Ground', 'What it excuses', 'Where it stands']} />
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
