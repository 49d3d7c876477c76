import type { Profile } from '../authority/profile.ts'
import type { HowChecked } from '../authority/travel-policy.ts'
import type { At, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import { capital, lowerFirst } from '../kernel/words.ts'
import type { Sent, Shown } from '../web/app.ts'

/** The policy on home to school travel, for anybody to read: the rules in the order in which they are applied. */
export function policyPage(program: Program, _at: At): Shown {
  const { profile } = program
  const policy = profile.travel
  return {
    title: policy.title,
    look: 'family',
    body: (
      <>
        <h1 class="govuk-heading-l">{policy.title}</h1>
        {policy.begins.map(words => (
          <p key={words} class="govuk-body">
            {words}
          </p>
        ))}
        <InsetText>{policy.standing}</InsetText>
        <p class="govuk-body">
          Version {policy.version}, in force from {plainDay(policy.from)}.{' '}
          <Link href="/travel-policy/download" download>
            Download the policy (plain text)
          </Link>
        </p>
        <h2 class="govuk-heading-m">The rules, in the order in which they are applied</h2>
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {policy.rules.map(rule => (
            <li key={rule.id}>
              <strong>{rule.short}.</strong> {rule.words}
              <br />
              <span class="soft">
                {rule.provision}. {checkedWords(rule.checked)}.
              </span>
            </li>
          ))}
        </ol>
        <h2 class="govuk-heading-m">What can be provided</h2>
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
          {policy.modes.map(mode => (
            <li key={mode.id}>
              <strong>{mode.name}.</strong> {mode.means}
            </li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">How to ask, and how to appeal</h2>
        {askingWords(profile).map(words => (
          <p key={words} class="govuk-body">
            {words}
          </p>
        ))}
        <p class="govuk-body soft">
          {policy.appeal.provision}. {checkedWords(policy.appeal.checked)}.
        </p>
        <h2 class="govuk-heading-m">Looking at it again</h2>
        {policy.ends.map(words => (
          <p key={words} class="govuk-body">
            {words}
          </p>
        ))}
      </>
    ),
  }
}

export function policyDownload({ profile }: Program): Sent {
  const { id, version } = profile.travel
  return {
    type: 'text/plain; charset=utf-8',
    body: policyAsText(profile),
    headers: { 'content-disposition': `attachment; filename="${id}-version-${version}.txt"` },
  }
}

export function policyAsText(profile: Profile): string {
  const policy = profile.travel
  const lines = [
    policy.title,
    `${profile.name}. Version ${policy.version}, in force from ${plainDay(policy.from)}.`,
    policy.standing,
    '',
    ...policy.begins,
    '',
    'THE RULES, IN THE ORDER IN WHICH THEY ARE APPLIED',
    ...policy.rules.flatMap((rule, place) => [
      `${place + 1}. ${rule.short}. ${rule.words}`,
      `   ${rule.provision}. ${checkedWords(rule.checked)}.`,
    ]),
    '',
    'WHAT CAN BE PROVIDED',
    ...policy.modes.map(mode => `- ${mode.name}. ${mode.means}`),
    '',
    'HOW TO ASK, AND HOW TO APPEAL',
    ...askingWords(profile),
    `${policy.appeal.provision}. ${checkedWords(policy.appeal.checked)}.`,
    '',
    'LOOKING AT IT AGAIN',
    ...policy.ends,
  ]
  // Windows' own editor needs both characters.
  return `${lines.join('\r\n')}\r\n`
}

function askingWords({ travel, contact }: Profile): string[] {
  const { appeal } = travel
  return [
    `Ask us by telephone (${contact.telephone}) or e-mail (${contact.email}), or at a review. We decide within ${travel.decideWithin} working days and write to you with the reasons.`,
    `If you disagree, tell us within ${appeal.askWithin} working days. ${capital(appeal.first)} looks at it again and answers within ${appeal.answerWithin} working days.`,
    `If you still disagree, tell us within ${appeal.askAgainWithin} working days. Then ${lowerFirst(appeal.second)} answers within ${appeal.answerAgainWithin} working days.`,
  ]
}

function checkedWords(checked: HowChecked): string {
  return checked === 'read'
    ? 'Checked against its text'
    : 'From memory: to be checked against its text before it is relied on'
}
