import type { Profile } from '../authority/profile.ts'
import { ruleName } from '../case/travel-words.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { Table } from '../govuk/table.tsx'
import { listed, lowerFirst } from '../kernel/words.ts'
import { type Finding, leadsTo } from './entitlement.ts'

export interface FindingsProps {
  profile: Profile
  findings: readonly Finding[]
}

/** Each rule with how it stands and why, in the policy's order. */
export function FindingsTable({ profile, findings }: FindingsProps) {
  return (
    <Table
      classes="sc-stack"
      caption="Each rule of the policy, in its order"
      captionClasses="govuk-visually-hidden"
      head={[{ text: 'Rule' }, { text: 'How it stands' }, { text: 'Why' }]}
      rows={findings.map(({ rule, finding, because }) => [
        {
          text: (
            <>
              <strong>{ruleName(profile, rule)}</strong>
              <span class="two">{profile.travel.rules.find(r => r.id === rule)?.provision}</span>
            </>
          ),
        },
        { text: <FindingTag finding={finding} />, attributes: { 'data-label': 'How it stands' } },
        { text: because, attributes: { 'data-label': 'Why' } },
      ])}
    />
  )
}

function FindingTag({ finding }: Pick<Finding, 'finding'>) {
  switch (finding) {
    case 'met':
      return <StateTag tone="done">✓ Met</StateTag>
    case 'not-met':
      return <StateTag>✗ Not met</StateTag>
    case 'not-known':
      return <StateTag tone="now">? Not known</StateTag>
  }
}

/** Where the rules lead, in a sentence. */
export function LeadsWords({ profile, findings }: FindingsProps) {
  const leads = leadsTo(findings)
  switch (leads.to) {
    case 'entitled':
      return (
        <InsetText>
          The rules lead to travel, by this one: {lowerFirst(ruleName(profile, leads.by))}. A person decides.
        </InsetText>
      )
    case 'not-entitled':
      return <InsetText>{leads.because}: the rules do not lead to travel. A person decides.</InsetText>
    case 'choice':
      return <InsetText>{leads.because}.</InsetText>
    case 'not-known':
      return <InsetText>The rules do not settle it yet. Find out {listed(leads.missing)}.</InsetText>
  }
}
