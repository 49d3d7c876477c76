import type { Profile } from '../authority/profile.ts'
import { InsetText, Link } from '../govuk/index.ts'
import { packs } from '../law/packs/packs.ts'

/** What is kept about whom, why, how long, and what they can ask for. */
export function PrivacyPage({ profile, demonstration }: { profile: Profile; demonstration: boolean }) {
  const { contact } = profile
  const plan = packs[profile.law].words.document
  const aPlan = `${/^[aeiou]/i.test(plan) ? 'an' : 'a'} ${plan}`
  return (
    <div class="sc-prose">
      <h1>Privacy</h1>
      {demonstration && (
        <InsetText>
          This is a demonstration. Every child, parent and member of staff in it is invented, and so are the schools
          that the children attend. Nothing is sent to anyone. Do not enter anything about a real person. What follows
          is how {profile.name} would tell families about the real program.
        </InsetText>
      )}
      <p class="govuk-body">
        {profile.name} keeps a record of each child whose special educational needs it is asked to assess, or for whom
        it maintains {aPlan}. This page says what is in it, why, who sees it, how long it is kept, and what you can ask
        for.
      </p>
      <h2>What we keep</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>about the child: name, date of birth, address, school, pupil and NHS numbers, languages, needs</li>
        <li>
          about parents and carers: names, addresses, how to reach you, languages, who has parental responsibility
        </li>
        <li>
          what happened and on which day: requests, advice, meetings, decisions with their reasons, letters, calls,
          promises
        </li>
        <li>papers: advice from schools, health, social care and others, what you sent us, drafts and {plan}s</li>
        <li>who recorded each entry and when, and who has looked at the record</li>
      </ul>
      <p class="govuk-body">
        An entry is never changed or taken out in silence. A mistake is corrected by a new entry that says so, and both
        stay.
      </p>
      <h2>Why</h2>
      <p class="govuk-body">
        The law gives us duties to assess, to decide within fixed times, to make and review {plan}s, and to show that we
        did. We use the record for these public tasks (UK GDPR article 6(1)(c) and (e)), and what it says about health
        and disability because the law asks for it in the substantial public interest (article 9(2)(g)). We do not ask
        for your consent to keep the record; we do ask before we share it where the law leaves that to you.
      </p>
      <p class="govuk-body">
        No decision about a child is made by a computer. The program works out dates; people decide.
      </p>
      <h2>Where it comes from, and who sees it</h2>
      <p class="govuk-body">
        From you, the child’s school or setting, health, social care, and others who are asked for advice. It is seen
        by:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>staff of the section, except where a record is restricted to named staff</li>
        <li>
          those with parental responsibility, and the young person where the law says so: their own pages, letters and
          papers
        </li>
        <li>the head of the school that the child attends: the stage, the dates, the advice the school gave</li>
        <li>advisers and panels: what they need for what they are asked</li>
        <li>the Tribunal, an ombudsman or a court, where the law requires it</li>
      </ul>
      <p class="govuk-body">
        An address that must stay confidential is not shown to another parent, whatever they may see besides. You can
        ask us who can see your child’s record, and why, and who has looked.
      </p>
      <h2>How long</h2>
      <p class="govuk-body">
        We keep the record of a child with {aPlan} until the 35th birthday, and of a child who was not given one until
        the 25th: long enough for the Tribunal, for complaints, and for the adult who asks about their own schooling.
        Then two people check it and it is destroyed. What is written for a case that has ended is not used for anything
        else.
      </p>
      <p class="govuk-body soft">These times, and who checks, are an example: each authority sets its own.</p>
      <h2>Cookies</h2>
      <p class="govuk-body">
        One cookie keeps you signed in until you sign out or leave the pages alone for some time. There are no others,
        and nothing counts your visits.
      </p>
      <h2>Your rights</h2>
      <p class="govuk-body">
        You can ask for a copy of what we keep about you or your child, for a mistake to be put right, and you can
        object to how we use it. We answer within one month, and it costs nothing. Some things may have to be left out
        of a copy, such as what would name another person or harm a child; we tell you when that is so.
      </p>
      <ul class="govuk-list">
        <li>
          Telephone: {contact.telephone}, {contact.hours}
        </li>
        <li>
          E-mail: <Link href={`mailto:${contact.email}`}>{contact.email}</Link>
        </li>
        <li>Post: {contact.address.join(', ')}</li>
      </ul>
      <p class="govuk-body">
        If you are not content with our answer, you can complain to the{' '}
        <Link href="https://ico.org.uk/make-a-complaint/">Information Commissioner</Link>.
      </p>
    </div>
  )
}
