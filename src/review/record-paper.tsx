import type { ComponentChildren } from 'preact'
import { type Case, childName } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import type { At, Program } from '../case/program.ts'
import { attendanceWords, progressWords, recommendationWords, reviewKinds } from '../case/review-words.ts'
import { type Review, reviewNumbered } from '../case/reviews.ts'
import { longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'

/** The record of a review meeting as a paper: what everybody who was there can check and sign. */
export async function recordPaper(program: Program, at: At) {
  return paper(program, at, 'review record', '/reviews', async (_tx, theCase) => {
    const review = reviewNumbered(theCase, Number(at.params.review))
    if (review === null || review.record === null) return notFound
    const title = review.arranged === null ? 'Annual review' : reviewKinds[review.arranged.says.kind]
    return { title, body: <Body theCase={theCase} review={review} record={review.record.says} title={title} /> }
  })
}

function Body(props: { theCase: Case; review: Review; record: NonNullable<Review['record']>['says']; title: string }) {
  const { theCase, review, record, title } = props
  const { words } = packs[theCase.law]
  const ehc = theCase.law === 'england-ehc-2014'
  const partName = (id: string) => `${ehc ? 'Section' : 'Part'} ${id}`
  return (
    <>
      <h1>{title}: the record of the meeting</h1>
      <div class="sc-paper-front">
        <dl>
          <Row name="Child" value={childName(theCase.child)} />
          {theCase.child.bornOn !== null && <Row name="Born" value={plainDay(theCase.child.bornOn)} />}
          <Row name="School" value={theCase.setting?.name ?? 'None'} />
          {review.held !== null && <Row name="Meeting" value={longDay(review.held.on)} />}
          {review.arranged !== null && <Row name="Place" value={review.arranged.says.place} />}
          {review.arranged !== null && <Row name="Chair" value={review.arranged.says.chair} />}
        </dl>
      </div>
      <h2>Who was asked, and who came</h2>
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">Who was asked, and who came</caption>
        <thead>
          <tr>
            <Head text="Name" />
            <Head text="Who they are" />
            <Head text="Came" />
          </tr>
        </thead>
        <tbody>
          {record.attendance.map((one, place) => (
            <tr key={place}>
              <td class="govuk-table__cell">{one.name}</td>
              <td class="govuk-table__cell">{one.role}</td>
              <td class="govuk-table__cell">{attendanceWords[one.how]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{ehc ? 'Progress towards each outcome' : 'Progress towards each objective'}</h2>
      {record.objectives.length === 0 ? (
        <p class="govuk-body">None was looked at.</p>
      ) : (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">Progress</caption>
          <thead>
            <tr>
              <Head text={ehc ? 'Outcome' : 'Objective'} />
              <Head text="Progress" />
            </tr>
          </thead>
          <tbody>
            {record.objectives.map((one, place) => (
              <tr key={place}>
                <td class="govuk-table__cell">{one.objective}</td>
                <td class="govuk-table__cell">
                  {progressWords[one.progress]}
                  {one.words !== undefined && `. ${one.words}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Said title="Attainment" words={record.attainment} />
      <Said title="What has changed" words={record.changes} />
      <Said title="The parents’ views" words={record.parents} />
      <Said title="The pupil’s own words" words={record.pupil} />
      <Said title={ehc ? 'Preparing for adulthood' : 'Transition plan'} words={record.transition} />
      <Said title="New targets for the year" words={record.targets} />
      <Said title="Differences of view" words={record.differences} />
      <h2>What the meeting recommends</h2>
      <p class="govuk-body">
        <strong>
          For the {words.document}: {recommendationWords[record.recommends].toLowerCase()}
          {record.parts !== undefined && ` (${record.parts.map(partName).join(', ')})`}.
        </strong>
      </p>
      <Paragraphs text={record.because} />
      {review.actions.length > 0 && (
        <>
          <h2>What is to be done</h2>
          <ul class="govuk-list govuk-list--bullet">
            {review.actions.map(action => (
              <li key={action.fact.position}>
                {action.says.what}: {action.says.who}, by {plainDay(action.says.by as Parameters<typeof plainDay>[0])}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="sc-sign">Head teacher, and the day</p>
    </>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Head({ text }: { text: string }) {
  return (
    <th scope="col" class="govuk-table__header">
      {text}
    </th>
  )
}

function Said({ title, words }: { title: string; words: string | undefined }): ComponentChildren {
  if (words === undefined) return null
  return (
    <>
      <h2>{title}</h2>
      <Paragraphs text={words} />
    </>
  )
}

/** Text as it was written, a paragraph to each line. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map((line, place) => (
      <p key={place} class="govuk-body">
        {line}
      </p>
    ))
}
