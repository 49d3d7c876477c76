import type { At } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { longDay } from '../kernel/day.ts'
import { type PersonWaiting, waitingWords } from './waiting.ts'

const groups = [
  { kinds: ['staff'], title: 'The section' },
  { kinds: ['adviser'], title: 'Panels and advisers' },
  { kinds: ['family', 'setting'], title: 'Families and schools' },
] as const

/** Who one can be in the demonstration. Outside it this list does not exist. */
export function SignInList({ people, at }: { people: readonly PersonWaiting[]; at: At }) {
  const start = people.find(p => p.role === 'case-manager')?.account_id
  return (
    <>
      <h1>Sign in to the demonstration</h1>
      <p class="govuk-body">It is {longDay(at.today)}. Choose who to be: each person sees only what is theirs.</p>
      <InsetText>
        This is a demonstration. No one here is real, nothing is sent to anyone, and you can break nothing that a fresh
        start does not mend. New here? <Link href="/tour">Take the tour</Link>: things to try, each as the right person.
      </InsetText>
      {groups.map(group => {
        const here = people.filter(p => (group.kinds as readonly string[]).includes(p.kind))
        return here.length === 0 ? null : (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul class="sc-people">
              {here.map(person => (
                <li key={person.account_id}>
                  {person.account_id === start ? (
                    <h3>
                      <StateTag tone="now">Start here</StateTag> {person.name}
                    </h3>
                  ) : (
                    <h3>{person.name}</h3>
                  )}
                  <p class="soft">{person.title}</p>
                  {person.sentence !== null && <p>{person.sentence}</p>}
                  <Today words={waitingWords(person, at.today)} />
                  <form method="post" action="/sign-in/as">
                    <input type="hidden" name="_csrf" value={at.csrf} />
                    {at.query.next !== undefined && <input type="hidden" name="_next" value={at.query.next} />}
                    <input type="hidden" name="account" value={person.account_id} />
                    <Button text={`Sign in as ${person.name}`} />
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <p class="govuk-body">
        Have an account of your own? <Link href="/sign-in/password">Sign in with e-mail and password</Link>. Outside a
        demonstration this list does not exist.
      </p>
    </>
  )
}

function Today({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <p class="wait">
      <strong>Today:</strong> {words}
    </p>
  )
}
