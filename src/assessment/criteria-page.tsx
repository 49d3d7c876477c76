import type { CriteriaSet } from '../authority/criteria.ts'
import type { At, Program } from '../case/program.ts'
import { anAssessment, setInForce } from '../case/weighing.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import type { Sent, Shown } from '../web/app.ts'

/** The Criteria for Statutory Assessment in force, for anybody to read. */
export function criteriaPage(program: Program, at: At): Shown {
  const set = setInForce(program.profile, at.today)
  return {
    title: set.title,
    look: 'family',
    body: (
      <>
        <h1 class="govuk-heading-l">{set.title}</h1>
        <p class="govuk-body">
          When somebody asks for {anAssessment(program.profile.law)}, {program.profile.name} weighs the request against
          these criteria. The answers, with their reasons, go to the parents. The criteria guide; each child is looked
          at on its own.
        </p>
        <InsetText>{set.standing}</InsetText>
        <p class="govuk-body">
          Version {set.version}, in force from {plainDay(set.inForce.from)}.{' '}
          <Link href="/criteria/download" download>
            Download the criteria (plain text)
          </Link>
        </p>
        {set.groups.map(group => (
          <section key={group.id} aria-labelledby={`group-${group.id}`}>
            <h2 class="govuk-heading-m" id={`group-${group.id}`}>
              {group.title}
            </h2>
            {group.applies === 'in-area' && (
              <p class="govuk-body soft">Weighed where the child’s needs lie in this area.</p>
            )}
            <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
              {group.criteria.map(criterion => (
                <li key={criterion.id}>
                  {criterion.words}
                  <br />
                  <span class="soft">What usually shows it: {criterion.evidence}.</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  }
}

export function criteriaDownload(program: Program, at: At): Sent {
  const set = setInForce(program.profile, at.today)
  return {
    type: 'text/plain; charset=utf-8',
    body: criteriaAsText(set, program.profile.name),
    headers: { 'content-disposition': `attachment; filename="${set.id}-version-${set.version}.txt"` },
  }
}

export function criteriaAsText(set: CriteriaSet, authority: string): string {
  const lines = [
    set.title,
    `${authority}. Version ${set.version}, in force from ${plainDay(set.inForce.from)}.`,
    set.standing,
    ...set.groups.flatMap(group => [
      '',
      group.title.toUpperCase(),
      ...group.criteria.flatMap(c => [`- ${c.words}`, `  What usually shows it: ${c.evidence}.`]),
    ]),
  ]
  // Windows' own editor needs both characters.
  return `${lines.join('\r\n')}\r\n`
}
