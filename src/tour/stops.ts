import type { Profile } from '../authority/profile.ts'
import { packs } from '../law/packs/packs.ts'
import { prepared } from './references.ts'
import { planChapters } from './stops-of-plans.ts'

/** One thing to try: what there is to see, who opens it, and where. */
export interface Stop {
  id: string
  title: string
  see: string
  try?: string
  as: string
  to: string
}

export interface Chapter {
  title: string
  stops: readonly Stop[]
}

/** Who opens what, by profile: the accounts of the two demonstrations. */
export interface Cast {
  head: string
  senior: string
  manager: string
  otherManager: string
  writer: string
  office: string
  /** Looks after reviews and differences. */
  reviews: string
  /** Sits on a panel, and is not of the section. */
  member: string
}

const learningTrust: Cast = {
  head: 'yvonne',
  senior: 'harriet',
  manager: 'priya',
  otherManager: 'siobhan',
  writer: 'ruth',
  office: 'colin',
  reviews: 'marcus',
  member: 'helen',
}

const smallEhc: Cast = {
  head: 'margaret',
  senior: 'stefan',
  manager: 'nadia',
  otherManager: 'owen',
  writer: 'beth',
  office: 'len',
  reviews: 'ikram',
  member: 'diane',
}

/** The tour of a demonstration, in the order in which a case goes. */
export function chaptersOf(profile: Profile): readonly Chapter[] {
  const cast = profile.id === 'small-ehc' ? smallEhc : learningTrust
  const { words } = packs[profile.law]
  const ehc = profile.law === 'england-ehc-2014'
  const at = (reference: string, tab = '') => `/cases/${reference}${tab}`
  return [
    {
      title: 'The day',
      stops: [
        {
          id: 'work',
          title: 'What is due today',
          see: 'Overdue, this week, later, and waiting for others. Each row says what is due, by which rule, how long is left, and where the case stands on its path.',
          try: 'Filter by school, save the view, choose two rows and print them. Without a mouse: J and K move, Enter opens.',
          as: cast.manager,
          to: '/work',
        },
        {
          id: 'seniors-work',
          title: 'A case that nobody manages',
          see: 'Lockkeeper’s Primary School has no case manager, so a request from there became a task of the senior case managers the same day.',
          try: 'Give the school to a case manager: the cases that move with it are shown before anything changes.',
          as: cast.senior,
          to: at(prepared.unmanaged),
        },
      ],
    },
    {
      title: 'A request comes in, by three routes',
      stops: [
        {
          id: 'take-in',
          title: 'Take in a request',
          see: 'The child is looked for first, so that no child is entered twice.',
          try: 'Look for Zeynep Aydin, without the Turkish letter. Then take in a request for a child who is new.',
          as: cast.office,
          to: '/cases/new',
        },
        {
          id: 'parent-asked',
          title: 'A parent asks',
          see: 'Mr Gallagher’s request is weighed on its merits and is not held up for what the school has not tried. The answer is due within the week.',
          as: cast.manager,
          to: at(prepared.parentAsked, '/request'),
        },
        {
          id: 'school-asked',
          title: 'A school asks, and not everything came',
          see: 'What is still to come was asked for the same day. The clock runs on.',
          try: 'Record that something has arrived.',
          as: cast.office,
          to: at(prepared.gaps, '/request'),
        },
        {
          id: 'notified',
          title: 'Health notifies us',
          see: ehc
            ? 'The law sets no time for a notification, so the authority has set its own, and the case cannot lie still.'
            : 'The law sets no time for a notification, so the authority has set its own: to the Early Years Panel within 15 working days.',
          as: cast.manager,
          to: at(prepared.notified),
        },
      ],
    },
    {
      title: 'Whether to assess',
      stops: [
        {
          id: 'deciding',
          title: 'Decide against the criteria',
          see: ehc
            ? 'Each criterion is answered, with its reason and the document that shows it. What the parents wrote stands beside it.'
            : 'Each criterion is answered, with its reason and the document that shows it. The parents may write for 29 days: until then a notice is stopped, and the page says until when.',
          try: 'Give the notice today. The page keeps what you typed and says what is wrong.',
          as: cast.senior,
          to: at(prepared.deciding, '/assessment/decision'),
        },
        {
          id: 'who-decides',
          title: 'Who decides: nobody on their own',
          see: 'The case manager put these answers before the panel, so the page says before anything is typed that another person decides, and who.',
          try: 'Open the same page as a senior case manager: there the decision can be recorded.',
          as: cast.manager,
          to: at(prepared.parentAsked, '/assessment/decision'),
        },
        {
          id: 'refused',
          title: 'A refusal',
          see: 'The reasons for each criterion, the support offered instead, and the parents’ time to appeal.',
          as: cast.senior,
          to: at(prepared.refused, '/assessment/decision'),
        },
      ],
    },
    {
      title: 'The assessment',
      stops: [
        {
          id: 'late-advice',
          title: 'Advice that has not come',
          see: 'Five of six pieces are here. Social care’s is late, was chased, and each chaser stands with its day.',
          try: 'Chase it again, or record its arrival with a file.',
          as: cast.manager,
          to: at(prepared.lateAdvice, '/advice'),
        },
        {
          id: 'missing',
          title: 'All that is missing, on one screen',
          see: 'Every piece of advice that is awaited on your cases, the longest first.',
          as: cast.manager,
          to: '/advice',
        },
        {
          id: 'writing',
          title: `Write the ${words.proposed}`,
          see: 'Needs and provision are lines: what, who, how much, how often, for which need. The list says what is missing before it can be proposed.',
          try: 'Write a provision for the first need.',
          as: cast.writer,
          to: at(prepared.writing, '/statement'),
        },
      ],
    },
    {
      title: `The ${words.document}`,
      stops: [
        {
          id: 'proposed',
          title: `A ${words.proposed}, with the family’s time still open`,
          see: ehc
            ? 'The path of the case: what the law allows, what was used, the family’s time to comment, today, and the last day for the final plan.'
            : 'The path of the case: what the law allows, what was used, the days on which the school was shut, the family’s time to comment, today, and the last day for the final statement.',
          try: 'Open the path in words. Click a date to read why it is that day.',
          as: cast.manager,
          to: at(prepared.proposed),
        },
        {
          id: 'final',
          title: `A ${words.final}`,
          see: 'Proposed, commented on, met about and sent, each version kept. It can be printed as the family received it.',
          as: cast.office,
          to: at(prepared.final, '/statement'),
        },
        {
          id: 'note',
          title: `A ${words.refusal}`,
          see: `An assessment after which there is no ${words.document}: the reasons and the support instead.`,
          as: cast.manager,
          to: at(prepared.note, '/statement'),
        },
      ],
    },
    {
      title: 'Panels and places',
      stops: [
        {
          id: 'panels',
          title: 'A sitting with its agenda',
          see: 'Each panel, who sits on it and when. On the page of a sitting the cases that wait for it stand by urgency, with the reason.',
          try: 'Open the next sitting, add a case to its agenda, change the order, and freeze the pack. On its day, hold the sitting.',
          as: cast.office,
          to: '/panels',
        },
        ...(ehc
          ? []
          : [
              {
                id: 'sitting-room',
                title: 'A sitting that goes on now',
                see: 'Who is present and the quorum, each criterion with what the officer proposes and what shows it, like cases beside it. One case was decided by a second person, one is postponed, and a head teacher is out of the room for the child of his school.',
                try: 'Write what the panel finds on this case and the next, then close the sitting: minutes, letters and tasks come of it.',
                as: cast.office,
                to: '/tour/sitting',
              },
            ]),
        {
          id: 'papers',
          title: 'The papers of a panel’s member',
          see: 'Members read in the browser what was frozen for them, and nothing else of a case.',
          try: ehc
            ? 'Open the papers, tick what you have read, keep a note that only you see, or declare an interest.'
            : 'Open the papers of the Complex Needs Panel, say that you have the late one, tick what you have read, keep a note that only you see, or declare an interest.',
          as: cast.member,
          to: '/panels/reading',
        },
        {
          id: 'placing',
          title: 'A base near home, or a school far away',
          see: ehc
            ? 'Two options side by side on what the policy seeks and prefers, with reasons, distance, places, cost and views. A base is the team’s to decide here, and the page says so.'
            : 'Two options side by side on what the policy seeks and prefers, with reasons, distance, places, cost and views. The page says that the Complex Needs Panel discusses it, and because of what.',
          try: ehc ? 'Decide it, and name the base.' : 'Decide it as the team: it is refused, with the reason.',
          as: cast.manager,
          to: at(prepared.placing, '/placement'),
        },
        {
          id: 'places',
          title: 'The place board',
          see: 'Free places month by month: who is there, who is named, who leaves by summer, and who waits for what.',
          try: 'Open a base by year group and follow a child who waits. The page of the placement weighs the options side by side and says whether a panel decides, and why.',
          as: cast.manager,
          to: '/places',
        },
        {
          id: 'levels',
          title: 'Levels and budgets',
          see: 'What each level of additional resources buys and costs, and what is committed of each budget.',
          as: cast.head,
          to: '/resources',
        },
      ],
    },
    ...planChapters(profile, cast),
    {
      title: 'What others see',
      stops: [
        {
          id: 'parent',
          title: 'A mother’s page',
          see: 'Where it stands, what happens next, what she can do and until when. Nothing of the other parent.',
          as: 'elif',
          to: `/my-child/${prepared.proposed}`,
        },
        {
          id: 'father-of-two',
          title: 'A father of two',
          see: `Mr Gallagher has a son whose request is being weighed and a daughter with a ${words.final}: he sees both, and no other child.`,
          as: 'patrick',
          to: '/my-child',
        },
        {
          id: 'head-teacher',
          title: 'A head teacher’s list',
          see: 'The children of her school and its base, with the stage and what is due from the school.',
          as: 'grace',
          to: '/my-pupils',
        },
        {
          id: 'access',
          title: 'Who can see a case, and why',
          see: 'Each person with the fact that puts them there. The database enforces it. Below: who has looked.',
          as: cast.manager,
          to: at(prepared.proposed, '/access'),
        },
        {
          id: 'restricted',
          title: 'A restricted case',
          see: 'A parent works in the section, so only named staff can open it. The head can, and can lift it.',
          as: cast.head,
          to: at(prepared.restricted, '/access'),
        },
        {
          id: 'not-theirs',
          title: 'The same case for somebody else',
          see: `Look for ${prepared.restricted}, or for Matilda Marlow: it is in no list, no count and no search.`,
          as: ehc ? cast.otherManager : cast.manager,
          to: '/cases',
        },
      ],
    },
    {
      title: 'Nothing is lost, and every date has a reason',
      stops: [
        {
          id: 'corrected',
          title: 'A correction',
          see: 'The medical advice came on its last day and was recorded as late. The wrong entry stays, struck out; the right one counts, with the reason.',
          as: cast.manager,
          to: at(prepared.corrected, '/timeline'),
        },
        {
          id: 'two-officers',
          title: 'Two officers at once',
          see: 'Open this form, then open the same case in another browser as somebody else and record a call there. Send this one: nothing is lost, and the page shows what was added meanwhile.',
          as: cast.manager,
          to: at(prepared.lateAdvice, '/contacts'),
        },
        {
          id: 'law',
          title: 'The law behind the dates',
          see: 'Every limit in force with its words, its provision, and how well it was checked.',
          as: cast.manager,
          to: '/law',
        },
      ],
    },
  ]
}
