import type { Profile } from '../authority/profile.ts'
import type { At } from '../case/program.ts'
import { Button, Details, InsetText, Link, Textarea } from '../govuk/index.ts'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { choices, form, longText, one } from '../web/form.ts'
import { hiddenWords } from './pack/hidden.ts'
import type { CaseInPack, PackKept } from './pack/kept.ts'
import { type Former, type MySitting, paperKey, type Reading } from './reading.ts'

export const noteForm = form({
  words: longText({ label: 'My notes', hint: 'Only you see these', look: { rows: 3 } }),
})

export function tickForm(reading: Reading) {
  return form({
    read: choices({
      label: 'What I have read',
      choices: reading.packs.flatMap(({ pack, cases }) =>
        cases.flatMap(one =>
          one.papers.map(paper => ({
            value: paperKey(pack.packNo, one.caseId, paper.place),
            text: paper.title,
          })),
        ),
      ),
    }),
  })
}

/** The sittings of a member, with how much there is to read. */
export function ReadingRoom(props: {
  profile: Profile
  sittings: readonly MySitting[]
  former: readonly Former[]
  today: Day
}) {
  const name = (id: string) => props.profile.panels.find(p => p.id === id)?.name ?? id
  return (
    <>
      <h1>My papers</h1>
      {props.former.map(({ panel, until, sameDay }) => (
        <InsetText key={panel}>
          You are no longer a member of the {name(panel)}: your membership ended on{' '}
          {sameDay ? `the day it began, ${longDay(until)}` : longDay(until)}. Its papers are closed to you.
        </InsetText>
      ))}
      {props.sittings.length === 0 && (
        <p class="govuk-body">No sitting of a panel of yours is planned, or it is closed.</p>
      )}
      {props.sittings.map(sitting => (
        <section key={sitting.sittingId} class="sc-panel-card" aria-labelledby={sitting.sittingId}>
          <h2 id={sitting.sittingId}>
            <Link href={`/panels/sittings/${sitting.sittingId}/pack`}>
              {name(sitting.panel)}, {longDay(sitting.sitsOn)}
            </Link>
          </h2>
          <p class="govuk-body">
            {sitting.startsAt}, {sitting.place}, {distance(sitting.sitsOn, props.today)}.{' '}
            {sitting.papers === 0
              ? 'The pack is not ready yet.'
              : `You have read ${sitting.read} of ${sitting.papers} papers.`}{' '}
            {sitting.toAcknowledge > 0 && <span class="sc-tag sc-tag--sand">A late paper has come</span>}
          </p>
        </section>
      ))}
    </>
  )
}

/** The packs of one sitting for one reader: cases, papers, ticks, notes. */
export function PackPage(props: { at: At; reading: Reading; panelName: string; tried?: Tried | undefined }) {
  const { at, reading, panelName, tried } = props
  const { sitting, packs, interests, mine } = reading
  const goesOn = sitting.state === 'planned' || sitting.state === 'open'
  const base = `/panels/sittings/${sitting.sittingId}`
  const empty = packs.every(p => p.cases.length === 0)
  const papers = packs.flatMap(p =>
    p.cases.flatMap(c => c.papers.map(paper => paperKey(p.pack.packNo, c.caseId, paper.place))),
  )
  const read = papers.filter(key => reading.read.has(key)).length
  return (
    <>
      <Problems tried={tried} form={{ fields: { ...noteForm.fields, ...tickForm(reading).fields } }} />
      <h1>
        Papers: {panelName}, {longDay(sitting.sitsOn)}
      </h1>
      <p class="govuk-body">
        {sitting.startsAt}, {sitting.place}, {distance(sitting.sitsOn, at.today)}.
        {mine && papers.length > 0 && ` You have read ${read} of ${papers.length} papers.`}
      </p>
      {reading.chairs && (
        <p class="govuk-body">
          You chair this sitting. When all is heard,{' '}
          <Link href={`${base}/sign`}>end the sitting and sign its minutes</Link>.
        </p>
      )}
      {interests.map(({ caseId, because }) => (
        <InsetText key={caseId}>
          {caseId} is not in your pack: you declared an interest. “{because}” It is minuted, and you leave the room for
          this case.{' '}
          {goesOn && (
            <Link href={`${base}/pack/${caseId}/interest/withdraw`}>
              Withdraw it<span class="govuk-visually-hidden">: {caseId}</span>
            </Link>
          )}
        </InsetText>
      ))}
      {reading.withdrawn.map(({ caseId, because, withdrawnBecause, withdrawnAt }) => (
        <p key={withdrawnAt.getTime()} class="govuk-body">
          You declared an interest in {caseId} (“{because}”) and withdrew it (“{withdrawnBecause}”). Both are minuted.
        </p>
      ))}
      {reading.hidden > 0 && (
        <InsetText>
          {hiddenWords(reading.hidden)}: {reading.hidden === 1 ? 'it is' : 'they are'} not among these papers.
        </InsetText>
      )}
      {empty && (
        <p class="govuk-body">{packs.length === 0 ? 'The pack is not frozen yet.' : 'No papers are yours to read.'}</p>
      )}
      {packs.map(({ pack, cases, acknowledged }) => (
        <section key={pack.packNo} aria-labelledby={`pack-${pack.packNo}`}>
          <h2 id={`pack-${pack.packNo}`}>
            {pack.supplement === 1
              ? `Pack ${pack.packNo}`
              : `Supplement ${pack.supplement}: late papers, pack ${pack.packNo}`}
          </h2>
          <p class="govuk-body">
            Frozen on {plainDay(pack.frozenOn)} by {pack.frozenBy}.{' '}
            {cases.length > 0 && <Link href={`/panels/packs/${pack.packNo}/file`}>Open it as one PDF</Link>}{' '}
            <span class="soft sc-hash">Seal {pack.hash.slice(0, 12)}</span>
          </p>
          {pack.supplement > 1 && mine && <Acknowledge at={at} pack={pack} done={acknowledged} base={base} />}
          <Ticks at={at} reading={reading} pack={pack} cases={cases} mine={mine} base={base} />
        </section>
      ))}
      {mine && !empty && <OwnWords {...props} base={base} />}
    </>
  )
}

function Acknowledge({ at, pack, done, base }: { at: At; pack: PackKept; done: boolean; base: string }) {
  if (done) {
    return (
      <p class="govuk-body">
        <span class="sc-tag sc-tag--done">✓ You have said that you have it</span>
      </p>
    )
  }
  return (
    <FormView
      at={at}
      form={{ fields: {} }}
      action={`${base}/pack/${pack.packNo}/acknowledge`}
      submit="I have these late papers"
    />
  )
}

function Ticks(props: {
  at: At
  reading: Reading
  pack: PackKept
  cases: readonly CaseInPack[]
  mine: boolean
  base: string
}) {
  const { at, reading, pack, cases, mine, base } = props
  const physical = physicalPages(pack, cases)
  const list = cases.map((one, place) => (
    <div key={one.caseId} class="sc-pack-case" {...(pack.supplement === 1 && place === 0 && { id: 'read' })}>
      <h3 id={`case-${pack.packNo}-${one.caseId}`}>
        {one.place}. {one.heading} <span class="soft">{one.caseId}</span>
      </h3>
      <ul class="sc-papers">
        {one.papers.map(paper => {
          const key = paperKey(pack.packNo, one.caseId, paper.place)
          const id = key.replaceAll(' ', '-')
          return (
            <li key={key} id={`page-${paper.firstPage}`}>
              {mine && (
                <span class="sc-tick">
                  <input type="checkbox" name="read" value={key} id={id} checked={reading.read.has(key)} />
                  <label for={id}>
                    <span class="govuk-visually-hidden">I have read {paper.title}</span>
                  </label>
                </span>
              )}
              <span>
                <Link href={`/panels/packs/${pack.packNo}/file#page=${physical.get(paper.firstPage) ?? 1}`}>
                  {paper.title}
                </Link>
                <span class="two">
                  {paper.pages === 1
                    ? `Page ${paper.firstPage}`
                    : `Pages ${paper.firstPage} to ${paper.firstPage + paper.pages - 1}`}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  ))
  if (!mine || cases.length === 0) return <>{list}</>
  return (
    <FormView
      at={at}
      form={{ fields: {} }}
      action={`${base}/pack`}
      submit={null}
      after={
        <>
          <input type="hidden" name="_pack" value={String(pack.packNo)} />
          <Button text="Save what I have read" variant="secondary" />
        </>
      }
    >
      {() => list}
    </FormView>
  )
}

function OwnWords({ at, reading, base, tried }: { at: At; reading: Reading; base: string; tried?: Tried | undefined }) {
  const cases = new Map(reading.packs.flatMap(p => p.cases.map(c => [c.caseId, c.heading] as const)))
  return (
    <section aria-labelledby="own">
      <h2 id="own">My notes, and interests</h2>
      {[...cases].map(([caseId, heading]) => (
        <Details
          key={caseId}
          summaryText={`${heading}${reading.notes.has(caseId) ? ': noted' : ''}`}
          open={tried !== undefined && at.params.case === caseId}
        >
          <FormView
            at={at}
            form={noteForm}
            action={`${base}/pack/${caseId}/note`}
            submit={null}
            after={
              <Button variant="secondary">
                Save my notes<span class="govuk-visually-hidden"> on {heading}</span>
              </Button>
            }
          >
            {() => (
              <Textarea
                name="words"
                id={tried !== undefined && at.params.case === caseId ? 'words' : `words-${caseId}`}
                label={{ text: 'My notes', classes: 'govuk-label--s' }}
                hint="Only you see these"
                value={
                  tried !== undefined && at.params.case === caseId
                    ? one(tried.typed.words)
                    : (reading.notes.get(caseId) ?? '')
                }
                rows={3}
                {...noteError(tried, at.params.case === caseId)}
              />
            )}
          </FormView>
          <p class="govuk-body">
            <Link href={`${base}/pack/${caseId}/interest`}>
              Declare an interest<span class="govuk-visually-hidden"> in {heading}</span>
            </Link>
          </p>
        </Details>
      ))}
    </section>
  )
}

function noteError(tried: Tried | undefined, here: boolean): { errorMessage?: string } {
  const because = here ? tried?.refused.find(r => r.field === 'words')?.because : undefined
  return because === undefined ? {} : { errorMessage: because }
}

/** Where a printed page stands in the file of a reader who has not all cases: browsers count from the front. */
function physicalPages(pack: PackKept, cases: readonly CaseInPack[]): Map<number, number> {
  const all = pack.pages
  const here = cases.reduce((sum, one) => sum + one.pages, 0)
  // The contents of a whole pack are what its cases leave of it; of a part they are at least a page.
  const first = cases[0]
  const contents =
    cases.length === pack.cases ? all - here : Math.max(1, (first?.place === 1 ? first.firstPage : 0) - pack.firstPage)
  const pages = new Map<number, number>()
  let at = contents
  for (const one of cases) {
    for (const paper of one.papers) {
      pages.set(paper.firstPage, at + 1)
      at += paper.pages
    }
  }
  return pages
}
