import type { Shown } from './app.ts'
import type { ProblemStatus } from './server.ts'

/** Pages for what goes wrong: what happened, what is kept, what to do now. Never what went wrong inside. */
export function problemPage(
  status: ProblemStatus,
  reference: string,
  contact: { telephone: string; email: string },
): Shown {
  const { title, words } = texts[status]
  return {
    title,
    look: 'narrow',
    body: (
      <>
        <h1>{title}</h1>
        {words.map(line => (
          <p key={line} class="govuk-body">
            {line}
          </p>
        ))}
        <p class="govuk-body">
          If it happens again, ring {contact.telephone} or write to {contact.email} and give this reference: {reference}
          .
        </p>
      </>
    ),
  }
}

const texts = {
  400: {
    title: 'The form did not arrive whole',
    words: [
      'It was cut off on its way, or was not sent by this page. Nothing was recorded.',
      'Go back and send it again.',
    ],
  },
  403: {
    title: 'The form has expired',
    words: [
      'You signed in again, or signed out, after this page was opened. Nothing was recorded.',
      'Go back, open the page again, and send it from there.',
    ],
  },
  404: {
    title: 'Page not found',
    words: [
      'There is no such page, or it is not for you to see.',
      'If you typed the address, check it. If you followed a link, go back to your list and try from there.',
    ],
  },
  413: {
    title: 'That is too much at once',
    words: [
      'A file can have up to 50 MB, and the words of one form about a million characters. Nothing was recorded.',
      'Make it smaller, or split it, and send it again.',
    ],
  },
  500: {
    title: 'Sorry, there is a fault',
    words: [
      'Something went wrong in the program. Nothing was recorded by this step; everything before it is.',
      'Go back: what you typed is still in your browser. Try again in a minute.',
    ],
  },
  503: {
    title: 'The records cannot be reached',
    words: [
      'The program has lost its database for the moment. Nothing was recorded by this step; everything before it is.',
      'Go back: what you typed is still in your browser. Try again in a minute.',
    ],
  },
} as const
