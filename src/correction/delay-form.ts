import type { Case } from '../case/case.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { Citation, Deadline } from '../law/law.ts'
import { choice, dayField, type Field, files, form, longText } from '../web/form.ts'
import { groundsFor } from './decide-delay.ts'

/** What a ground needs is asked where the law allows that ground, and only then. */
export function delayForm(theCase: Case, deadline: Deadline, today: Day) {
  const offered = groundsFor(theCase, deadline)
  const away = offered.find(g => g.id === 'absent-from-area')
  const consent = offered.some(g => g.id === 'consent-awaited')
  const onlyFor = (words: string): Field<Day | null> => dayField({ label: words })
  const absence = {
    from: onlyFor('First day away, when the child or the parent was away'),
    to: onlyFor('Last day away'),
  }
  const asked = { askedOn: onlyFor('Day the consent was asked for, when it is awaited') }
  return form(
    {
      ground: choice({
        label: 'The ground',
        choices: offered.map(g => ({
          value: g.id,
          text: g.words,
          hint: [
            citedWords(g.cites),
            ...(g.daysAway === null ? [] : [`${g.daysAway} days or more, both counted`]),
          ].join('; '),
        })),
        required: 'Choose the ground',
        look: { as: 'radios' },
      }),
      ...(away && absence),
      ...(consent && asked),
      evidence: longText({
        label: 'What shows it',
        hint: 'What happened, who said so, and when. It stands on the record beside the ground.',
        required: 'Say what shows the ground',
        look: { rows: 4 },
      }),
      documents: files({ label: 'Letters and other files that show it' }),
      on: dayField({
        label: 'Day the ground was recorded',
        required: 'Give the day on which the ground was recorded',
        notAfter: { day: today, because: `Day the ground was recorded must be today, ${longDay(today)}, or earlier` },
      }),
    },
    values => {
      const given = values as { ground: string; from?: Day | null; to?: Day | null; askedOn?: Day | null }
      switch (given.ground) {
        case 'absent-from-area':
          return [
            ...(given.from == null ? [{ field: 'from', because: 'Give the first day away' }] : []),
            ...(given.to == null ? [{ field: 'to', because: 'Give the last day away' }] : []),
            ...(given.from != null && given.to != null && given.to < given.from
              ? [{ field: 'to', because: 'Last day away must be the first day away or later' }]
              : []),
          ]
        case 'consent-awaited':
          return given.askedOn == null
            ? [{ field: 'askedOn', because: 'Give the day on which the consent was asked for' }]
            : []
        default:
          return []
      }
    },
  )
}

/** "SI 2001/3455: reg 12(5), reg 17(4)": each instrument once. */
function citedWords(cites: readonly Citation[]): string {
  return [...new Set(cites.map(c => c.source))]
    .map(
      source =>
        `${source}: ${cites
          .filter(c => c.source === source)
          .map(c => c.provision)
          .join(', ')}`,
    )
    .join('; ')
}
