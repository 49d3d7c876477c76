import type { Profile } from '../authority/profile.ts'
import { Link } from '../govuk/index.ts'
import { day, longDay } from '../kernel/day.ts'

const prepared = day('2026-11-21')

/**
 * The statement in the form that the Public Sector Bodies Accessibility Regulations 2018 ask for. It says what was tested, and
 * what was not.
 */
export function AccessibilityPage({ profile }: { profile: Profile }) {
  const { contact } = profile
  return (
    <div class="sc-prose">
      <h1>Accessibility statement for {profile.service} casework</h1>
      <p class="govuk-body">
        This statement is about the casework pages of {profile.name}: those that its staff use, and those that families
        and schools read. We want as many people as possible to be able to use them. That means you should be able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>make text up to four times as large without losing words or scrolling sideways</li>
        <li>go through every page with a keyboard alone</li>
        <li>hear every page with a screen reader, drawings included: each has the same facts in words beside it</li>
        <li>use every page without scripts, in your own colours, and on paper in black and white</li>
      </ul>
      <p class="govuk-body">
        <Link href="https://mcmw.abilitynet.org.uk/">AbilityNet</Link> has advice on making your device easier to use.
      </p>
      <h2>How accessible these pages are</h2>
      <p class="govuk-body">We know of these parts that are not fully accessible:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>papers that others send us, such as scanned reports, may not be readable by a screen reader</li>
        <li>rows of needs and provision on a draft show two empty lines at a time: more of them come after saving</li>
        <li>
          the short bar on each row of a list is described in one sentence, not station by station; the case has all of
          it
        </li>
      </ul>
      <h2>What to do if you cannot use part of this service</h2>
      <p class="govuk-body">
        Tell us what you need and in which form: large print, easy read, a recording, braille, another language, or a
        conversation. We answer within 5 working days.
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
      <h2>Reporting a problem</h2>
      <p class="govuk-body">
        If you find a problem that is not on this page, or think that we do not meet the rules, write to us at the same
        address.
      </p>
      <h2>Enforcement procedure</h2>
      <p class="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites
        and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are
        not happy with how we answer your complaint,{' '}
        <Link href="https://www.equalityadvisoryservice.com/">
          contact the Equality Advisory and Support Service (EASS)
        </Link>
        .
      </p>
      <h2>Technical information about these pages</h2>
      <p class="govuk-body">
        {profile.name} is committed to making its pages accessible, in accordance with the accessibility regulations.
      </p>
      <h3>Compliance status</h3>
      <p class="govuk-body">
        These pages are partially compliant with the{' '}
        <Link href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</Link> AA standard,
        because of the content below, and because no person with a disability has tested them yet.
      </p>
      <h3>Non-accessible content</h3>
      <p class="govuk-body">Not in line with the regulations:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Papers that others send us may fail success criteria 1.1.1 (non-text content) and 1.3.1 (information and
          relationships). We ask for readable files, and read a paper to whoever cannot read it.
        </li>
      </ul>
      <p class="govuk-body">
        Disproportionate burden: we claim none. Outside the scope of the regulations: nothing that we know of.
      </p>
      <h2>Preparation of this statement</h2>
      <p class="govuk-body">
        This statement was prepared on {longDay(prepared)}. It rests on our own evaluation. Automatic checks (axe, for
        WCAG 2.0 to 2.2 at levels A and AA, and a check of the HTML) run on the pages with every change, at 1280 and at
        320 pixels. They find perhaps half of all problems. Keyboard use and the pages without scripts were tried by
        hand. Not yet done: tests with screen readers, voice control and screen magnifiers, and with people who use
        them.
      </p>
    </div>
  )
}
