import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import type { Shown } from '../web/app.ts'
import { type Chapter, chaptersOf, type Stop } from './stops.ts'

/** Things to try, each opened as the right person. */
export async function tourPage(program: Program, at: At): Promise<Shown> {
  const chapters = chaptersOf(program.profile)
  const names = await namesOf(program)
  const stops = chapters.flatMap(chapter => chapter.stops)
  const first = (chapter: Chapter) => stops.findIndex(stop => chapter.stops.includes(stop)) + 1
  return {
    title: 'Tour',
    look: 'wide',
    body: (
      <>
        <h1>Take the tour</h1>
        <InsetText>
          {stops.length} things to try on cases that were prepared for them, in any order. Each button signs you in as
          the person who would do it and opens the right page. Nothing is sent to anyone, and everyone is invented.
        </InsetText>
        {chapters.map(chapter => (
          <section key={chapter.title} class="sc-tour">
            <h2>{chapter.title}</h2>
            <ol start={first(chapter)}>
              {chapter.stops.map(stop => (
                <li key={stop.id} id={stop.id}>
                  <h3>{stop.title}</h3>
                  <p>{stop.see}</p>
                  {stop.try !== undefined && (
                    <p>
                      <strong>Try:</strong> {stop.try}
                    </p>
                  )}
                  <OpenAs at={at} stop={stop} name={names.get(stop.as)} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </>
    ),
  }
}

function OpenAs({ at, stop, name }: { at: At; stop: Stop; name: string | undefined }) {
  if (name === undefined) return <p class="sc-soft">The person who opens this is not in this demonstration.</p>
  return (
    <form method="post" action="/sign-in/as">
      <input type="hidden" name="_csrf" value={at.csrf} />
      <input type="hidden" name="_next" value={stop.to} />
      <input type="hidden" name="account" value={stop.as} />
      <Button variant="secondary">
        Open as {name}
        <span class="govuk-visually-hidden">: {stop.title}</span>
      </Button>
    </form>
  )
}

/** Everyone who can sign in; the visitor may be a stranger, who sees nobody. */
async function namesOf(program: Program): Promise<ReadonlyMap<string, string>> {
  const rows = await program.asSystem('tour', tx =>
    tx.selectFrom('account').select(['account_id', 'name']).where('disabled_at', 'is', null).execute(),
  )
  return new Map(rows.map(row => [row.account_id, row.name]))
}
