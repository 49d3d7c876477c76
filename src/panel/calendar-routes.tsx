import type { At, CaseApp, Program } from '../case/program.ts'
import { Button, InsetText } from '../govuk/index.ts'
import { plainDay } from '../kernel/day.ts'
import { notFound, type Shown, type Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { choice, form } from '../web/form.ts'
import { calendarFeed, endCalendar, makeCalendar, ownCalendar } from './calendar.ts'
import { panelFor } from './panel-routes.tsx'

const calendarForm = form({
  what: choice({
    label: 'What to do with the address',
    choices: [
      { value: 'make', text: 'Make a new one' },
      { value: 'end', text: 'End the one there is' },
    ],
    required: 'Say whether to make an address or to end it',
  }),
})

/** A person's own calendar address of a panel: made, made anew, ended; and the feed itself, which asks for no sign-in. */
export function calendarPages(app: CaseApp, program: Program): void {
  const path = '/panels/:panel/calendar'
  const show = (at: At, tried?: Tried) => page(program, at, null, tried)
  app.page({ path, may: 'panel.member', show })
  app.action({
    path,
    may: 'panel.member',
    form: async at => (panelFor(program, at) === null ? notFound : calendarForm),
    show,
    async act(at, { what }) {
      if (what === 'make') return page(program, at, await makeCalendar(program, at))
      await endCalendar(at)
      return { to: at.path, say: 'The address has ended: calendars that use it get nothing more.' }
    },
  })
  app.page({ path: `${path}/:token`, may: 'public.read', show: at => calendarFeed(program, at) })
}

async function page(program: Program, at: At, address: string | null, tried?: Tried): Promise<Shown | typeof notFound> {
  const panel = panelFor(program, at)
  if (panel === null) return notFound
  const known = await ownCalendar(at, panel.id)
  return {
    title: `Calendar of the ${panel.name}`,
    section: 'panels',
    look: 'narrow',
    back: { href: at.visitor.role === 'adviser' ? '/panels/reading' : `/panels/${panel.id}`, text: panel.name },
    body: (
      <>
        <Problems tried={tried} form={calendarForm} />
        <h1>Calendar of the {panel.name}</h1>
        <p class="govuk-body">
          The days, times and places of the sittings, for the calendar on your telephone or computer. It names no child
          and no member. Whoever has the address sees the days, so it is yours alone.
        </p>
        {address !== null && (
          <InsetText>
            Your address, shown this once: <strong class="sc-hash">{address}</strong>
          </InsetText>
        )}
        {address === null && known !== null && (
          <p class="govuk-body">
            You made an address on {plainDay(known.made)}. It cannot be shown again; a new one ends it.
          </p>
        )}
        <FormView at={at} form={calendarForm} submit={null}>
          {() => (
            <>
              <Button
                id="what"
                name="what"
                value="make"
                text={known === null ? 'Make my address' : 'Make a new address'}
              />{' '}
              {known !== null && <Button name="what" value="end" variant="secondary" text="End my address" />}
            </>
          )}
        </FormView>
      </>
    ),
  }
}
