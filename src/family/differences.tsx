import type { SettlingStep } from '../authority/difference-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { againstWords, matterWords, stepInSentence, stepName } from '../case/difference-words.ts'
import type { OutsideAppeal, OutsideDifference } from '../case/outside-differences.ts'
import type { OutsideView } from '../case/outside-view.ts'
import { type Day, longDay } from '../kernel/day.ts'

/** Where a family and we do not agree: that we know it, what comes next, and what else they may ask for. */
export function IfYouDisagree({ view, profile, today }: { view: OutsideView; profile: Profile; today: Day }) {
  const { differences = [], appeals = [] } = view
  const mayAppeal = view.windows.some(w => w.id === 'appeal' && w.opensOn <= today && today <= w.closesOn)
  if (differences.length === 0 && appeals.length === 0 && !mayAppeal) return null
  return (
    <section aria-labelledby="if-you-disagree">
      <h2 id="if-you-disagree">
        {differences.length + appeals.length > 0 ? 'Where we do not agree' : 'If you do not agree with us'}
      </h2>
      {differences.map(difference => (
        <p key={`${difference.matter}:${difference.since}`} class="govuk-body">
          {differenceWords(difference, profile)}
        </p>
      ))}
      {appeals.map(appeal => (
        <AppealOfTheirs key={appeal.number ?? appeal.against} appeal={appeal} profile={profile} />
      ))}
      {profile.differences.forFamilies.map(line => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      {mayAppeal && (
        <p class="govuk-body">None of this takes away your right to appeal, or gives you less time for it.</p>
      )}
    </section>
  )
}

/** "We know that you do not agree with us about …, since …. Conciliation on …." */
function differenceWords({ matter, since, next }: OutsideDifference, profile: Profile): string {
  const known = `We know that you do not agree with us about ${matterWords(matter, profile)}, since ${longDay(since)}.`
  if (next === null) return `${known} We will agree the next step with you: ring us if you have not heard.`
  const step = next.step as SettlingStep
  if (next.on === null && next.by === 'us')
    return `${known} We have offered you ${stepName(step, profile).toLowerCase()}: ring us to say whether you would like it.`
  if (next.on === null) return `${known} The next step is ${stepInSentence(step, profile)}: we are looking for a day.`
  const at = next.at === null ? '' : ` at ${next.at}`
  return `${known} ${stepName(step, profile)} on ${longDay(next.on)}${at}${next.place === null ? '' : `, ${next.place}`}.`
}

function AppealOfTheirs({ appeal, profile }: { appeal: OutsideAppeal; profile: Profile }) {
  const { hearing } = appeal
  return (
    <>
      <p class="govuk-body">
        Your appeal{appeal.number === null ? '' : ` ${appeal.number}`} against {againstWords(appeal.against, profile)}{' '}
        is with the {profile.differences.tribunal}.
        {hearing !== null &&
          ` The hearing is on ${longDay(hearing.on)}${hearing.at === null ? '' : ` at ${hearing.at}`}, ${hearing.place === 'By video' ? 'by video' : hearing.place}.`}
      </p>
      {appeal.theirs.length > 0 && (
        <>
          <p class="govuk-body">The Tribunal asks of you:</p>
          <ul class="govuk-list govuk-list--bullet">
            {appeal.theirs.map(({ what, dueOn }) => (
              <li key={what}>
                {what.replace(/^The family’s/, 'your').replace(/^your/, 'Your')}, by {longDay(dueOn)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
