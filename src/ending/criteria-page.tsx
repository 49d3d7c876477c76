import type { CeasingPolicy } from '../authority/ceasing-policy.ts'
import { ceasingPolicy } from '../case/ending.ts'
import type { At, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import { capital, lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { Sent, Shown } from '../web/app.ts'

/** When a plan is ceased, for anybody to read. */
export function criteriaPage(program: Program, at: At): Shown {
  const policy = ceasingPolicy(program.profile, at.today)
  return {
    title: policy.title,
    look: 'family',
    body: (
      <>
        <h1 class="govuk-heading-l">{policy.title}</h1>
        {policy.opening.map(line => (
          <p key={line} class="govuk-body">
            {line}
          </p>
        ))}
        <InsetText>{policy.standing}</InsetText>
        <p class="govuk-body">
          Version {policy.version}, in force from {plainDay(policy.inForce.from)}.{' '}
          <Link href="/ceasing-criteria/download" download>
            Download it (plain text)
          </Link>
        </p>
        <h2 class="govuk-heading-m">
          We consider ceasing {packs[program.profile.law].words.document === 'statement' ? 'a statement' : 'a plan'}{' '}
          when
        </h2>
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
          {policy.grounds.map(ground => (
            <li key={ground.id}>
              {capital(ground.words)}.
              <br />
              <span class="soft">We look at: {ground.evidence.map(point => lowerFirst(point.words)).join('; ')}.</span>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          Those who are asked have {policy.answerWithin} days to answer. Questions: ring{' '}
          {program.profile.contact.telephone}.
        </p>
      </>
    ),
  }
}

export function criteriaDownload(program: Program, at: At): Sent {
  const policy = ceasingPolicy(program.profile, at.today)
  return {
    type: 'text/plain; charset=utf-8',
    body: policyAsText(policy, program.profile.name),
    headers: { 'content-disposition': `attachment; filename="${policy.id}-version-${policy.version}.txt"` },
  }
}

export function policyAsText(policy: CeasingPolicy, authority: string): string {
  const lines = [
    policy.title,
    `${authority}. Version ${policy.version}, in force from ${plainDay(policy.inForce.from)}.`,
    policy.standing,
    '',
    ...policy.opening,
    '',
    ...policy.grounds.flatMap(ground => [
      `- ${capital(ground.words)}.`,
      ...ground.evidence.map(point => `  We look at: ${lowerFirst(point.words)}.`),
    ]),
  ]
  // Windows' own editor needs both characters.
  return `${lines.join('\r\n')}\r\n`
}
