import type { Case } from '../case/case.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { plainDay } from '../kernel/day.ts'
import type { Introduction as Said } from './queries.ts'

/** What the case itself says at the head of the document: nobody types it again. */
export function Introduction(props: { of: Said; theCase: Case; only: 'case' | 'advice'; first: boolean }) {
  const { of, theCase, only, first } = props
  return (
    <>
      {only === 'case' && (
        <>
          <SummaryList
            rows={[
              row('Child', of.child.name),
              row('Born', of.child.bornOn === null ? 'Not recorded' : plainDay(of.child.bornOn)),
              row('Sex', of.child.sex ?? 'Not recorded'),
              row('Address', of.child.address ?? 'Not recorded'),
              ...(of.child.language === null ? [] : [row('Language', of.child.language)]),
              row(theCase.law === 'england-ehc-2014' ? 'Plan' : 'Statement', first ? 'First' : 'Subsequent'),
              ...of.parents.map(parent =>
                row(
                  `${parent.relation.charAt(0).toUpperCase()}${parent.relation.slice(1)}`,
                  [parent.name, parent.address, parent.telephone].filter(Boolean).join('; '),
                ),
              ),
            ]}
          />
          {of.parents.length === 0 && <p class="govuk-body">Nobody with parental responsibility is on the case yet.</p>}
        </>
      )}
      {(only === 'advice' || theCase.law !== 'england-ehc-2014') && <AdviceList of={of} law={theCase.law} />}
    </>
  )
}

/** The advice that the document rests on. */
export function AdviceList({ of, law }: { of: Said; law: Case['law'] }) {
  if (of.advice.length === 0) return <p class="govuk-body">No advice is here yet.</p>
  const appendices = law !== 'england-ehc-2014'
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-table__caption govuk-table__caption--s">Advice</caption>
      <TableHead columns={[...(appendices ? ['Appendix'] : []), 'Advice', 'Given by', 'Day']} />
      <tbody>
        {of.advice.map((piece, place) => (
          <tr key={place}>
            {appendices && (
              <td class="govuk-table__cell" data-label="Appendix">
                {piece.appendix}
              </td>
            )}
            <td class="govuk-table__cell" data-label="Advice">
              {piece.name}
            </td>
            <td class="govuk-table__cell" data-label="Given by">
              {piece.by}
            </td>
            <td class="govuk-table__cell num" data-label="Day">
              {piece.on === null ? '' : plainDay(piece.on)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function row(key: string, value: string) {
  return { key: { text: key }, value: { text: value } }
}
