import type { Profile } from '../authority/profile.ts'
import { packs } from '../law/packs/packs.ts'
import { prepared } from './references.ts'
import type { Cast, Chapter } from './stops.ts'

/** What there is to see once a statement or plan is in force: its years, its ends, and where people differ. */
export function planChapters(profile: Profile, cast: Cast): Chapter[] {
  const { words } = packs[profile.law]
  const ehc = profile.law === 'england-ehc-2014'
  const placementPanel = profile.panels.find(panel => panel.kind === 'placement')?.name ?? 'panel'
  const at = (reference: string, tab: string) => `/cases/${reference}${tab}`
  return [
    {
      title: ehc ? 'A plan year by year' : `A ${words.document} year by year`,
      stops: [
        {
          id: 'review',
          title: 'A review, from the list to the decision',
          see: 'The meeting is held and the report is in; each step has its day and who did it. The child is brought to school, so that the review cannot be closed before travel is looked at again.',
          try: 'Decide the review: the page says what is missing. Fill in the travel form, then decide.',
          as: cast.manager,
          to: at(prepared.reviewing, '/reviews'),
        },
        {
          id: 'reviews-silent',
          title: 'Reviews that nobody hears of',
          see: 'No meeting planned, papers not sent, reports awaited, decisions not made: each is counted, and each is a task at somebody before its day as well as after.',
          try: 'Choose a count and follow a child; the task says who is chased next, and by whom.',
          as: cast.reviews,
          to: '/reviews',
        },
        {
          id: 'planner',
          title: 'A term planned backwards',
          see: 'From the last lawful day for each child who changes school, back through schools, panels and holidays to the last sensible day of the meeting. What will not fit stands first, and days are proposed for the rest.',
          try: 'Look at the next term, choose some of the days that are proposed, and plan them.',
          as: cast.reviews,
          to: '/reviews/planner',
        },
        {
          id: 'transfer',
          title: 'A child who changes school',
          see: `The next school is to be named in the ${words.document} by a day that the law gives; the page counts back to the last day for the notice, and says what is still to do. The planner shows that this child’s review comes too late for it.`,
          try: 'Record another wish of the family, or find the child in the planner.',
          as: cast.manager,
          to: at(prepared.moving, '/transfer'),
        },
        {
          id: 'travel',
          title: 'A birthday asks about travel',
          see: 'Travel was agreed because the walk is longer than two miles. On the eighth birthday the law’s distance becomes three, and the question opens by itself.',
          try: 'Say whether the decision still holds.',
          as: cast.manager,
          to: at(prepared.turnsEight, '/travel'),
        },
        {
          id: 'travel-term',
          title: 'Who is not ready to travel next term',
          see: 'Each child who is brought to school, what is missing first: nothing arranged, not decided, no driver, no escort.',
          try: 'Follow a child who has asked and has no answer yet, and weigh the rules.',
          as: cast.manager,
          to: '/travel/readiness',
        },
        {
          id: 'nineteen',
          title: 'A nineteenth birthday',
          see: ehc
            ? 'Whether the outcomes are achieved is asked of those concerned, and age alone ends nothing. The decision gives its reasons, and the plan stays until the time to appeal is over.'
            : 'The birthday opens the question and does not answer it: those concerned are asked, and the decision gives its reasons. What the statement provides goes on to the end of the school year.',
          try: 'Record the answer that is missing, or decide.',
          as: cast.manager,
          to: at(prepared.nineteen, '/ending'),
        },
      ],
    },
    {
      title: 'When we do not agree',
      stops: [
        {
          id: 'difference',
          title: 'A difference that goes to the panel',
          see: `Who differs, about what, since when, and what was offered. A meeting has not settled it, and after ${profile.differences.panelAfterDays} days the case goes to the ${placementPanel} by itself.`,
          try: 'Offer mediation, or look at the list of all differences.',
          as: cast.reviews,
          to: at(prepared.disputed, '/differences'),
        },
        {
          id: 'appeal',
          title: 'An appeal with its timetable',
          see: 'What the Tribunal directs, who does it and by when, and the hearing. Nobody is named yet to attend it, and that is a task.',
          try: 'Name who attends, or record that a direction is done.',
          as: cast.reviews,
          to: at(prepared.appealed, '/differences'),
        },
        {
          id: 'delays',
          title: 'The longest delays of the month',
          see: 'The ten cases in which our own duties were late for most days, as the Ombudsman would count them. Each leads to its chronology.',
          try: 'Open a chronology: each duty, when it was due, when it was done, and what the family was not sent.',
          as: cast.head,
          to: '/delays',
        },
        {
          id: 'handover',
          title: 'A case that changed hands last week',
          see: 'One page that the program wrote for the next officer: where it stands, the next dates, open promises, a complaint, the last calls. How the family wants to hear from us comes first.',
          try: 'Tick what you have read, and record that the family was told.',
          as: cast.manager,
          to: at(prepared.complained, '/handover'),
        },
      ],
    },
  ]
}
