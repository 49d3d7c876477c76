import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { refuse } from '../kernel/result.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { form, hidden, text } from '../web/form.ts'
import { hashOfToken, newToken, sessionCookie } from '../web/server.ts'
import { accessPage, liftForm, restrict, restrictForm, staffOf, unrestrict } from './access-page.tsx'
import { allowedNext } from './next.ts'
import { endSession, signIn, startSession } from './sign-in.ts'
import { SignInList } from './sign-in-list.tsx'
import { waitingToday } from './waiting.ts'

const signInForm = form({
  email: text({
    label: 'E-mail address',
    required: 'Enter your e-mail address',
    look: { autocomplete: 'username', inputMode: 'email' },
  }),
  password: text({ label: 'Password', required: 'Enter your password', longest: 500, look: { secret: true } }),
})

const beForm = form({
  account: hidden({
    label: 'Who to be',
    check: given => (/^[a-z0-9-]{1,40}$/.test(given) ? null : 'Choose somebody from the list'),
  }),
})

export function accessRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/access', may: 'access.read', show: at => accessPage(program, at) })
  app.action({
    path: '/cases/:case/access/restrict',
    may: 'case.restrict',
    form: async at => restrictForm(await at.work(staffOf)),
    show: (at, tried) => accessPage(program, at, tried),
    act: (at, values) => restrict(program, at, values),
  })
  app.action({
    path: '/cases/:case/access/open',
    may: 'case.restrict',
    form: liftForm,
    show: (at, tried) => accessPage(program, at, tried),
    act: (at, values) => unrestrict(program, at, values),
  })
  app.page({ path: '/sign-in', may: 'public.read', show: at => signInPage(program, at) })
  app.page({ path: '/sign-in/password', may: 'public.read', show: async (at, tried) => passwordPage(at, tried) })
  app.action({
    path: '/sign-in/password',
    may: 'session.start',
    form: signInForm,
    show: async (at, tried) => passwordPage(at, tried),
    async act(at, { email, password }) {
      const { token, hash } = newToken()
      const done = await program.asSystem('door', async tx => {
        const found = await signIn(tx, email, password, at.now)
        if ('accountId' in found) await startSession(tx, hash, found.accountId, at.now)
        return found
      })
      if ('accountId' in done) return { to: allowedNext(at.query._next), cookie: sessionCookie(program.address, token) }
      return refuse(
        done.refused === 'too-many'
          ? 'There were too many tries. Wait a quarter of an hour, then try again'
          : 'E-mail address and password do not belong together. Check both',
        'email',
      )
    },
  })
  if (program.demonstration) {
    app.action({
      path: '/sign-in/as',
      may: 'session.start',
      form: beForm,
      show: at => signInPage(program, at),
      async act(at, { account }) {
        const { token, hash } = newToken()
        const found = await program.asSystem('door', async tx => {
          const there = await tx
            .selectFrom('account')
            .select('account_id')
            .where('account_id', '=', account)
            .where('disabled_at', 'is', null)
            .executeTakeFirst()
          if (there !== undefined) await startSession(tx, hash, account, at.now)
          return there !== undefined
        })
        if (!found) return refuse('Choose somebody from the list', 'account')
        return { to: allowedNext(at.query._next), cookie: sessionCookie(program.address, token) }
      },
    })
  }
  app.action({
    path: '/sign-out',
    may: 'session.end',
    form: form({}),
    show: at => signInPage(program, at),
    act: at => signOut(program, at, false),
  })
  app.action({
    path: '/sign-out/everywhere',
    may: 'session.end',
    form: form({}),
    show: at => signInPage(program, at),
    act: at => signOut(program, at, true),
  })
}

async function signOut(program: Program, at: At, everywhere: boolean) {
  const { session } = at
  if (session !== null) await program.asSystem('door', tx => endSession(tx, hashOfToken(session), everywhere))
  return { to: '/sign-in', cookie: sessionCookie(program.address, null) }
}

async function signInPage(program: Program, at: At) {
  if (!program.demonstration) return passwordPage(at)
  const people = await program.asSystem('door', tx => waitingToday(tx, program.profile.managers.unassignedTo, at.today))
  return {
    title: 'Sign in',
    look: 'wide' as const,
    body: <SignInList people={people} at={at} />,
  }
}

function passwordPage(at: At, tried?: Tried) {
  return {
    title: tried ? 'Error: Sign in' : 'Sign in',
    look: 'narrow' as const,
    body: (
      <>
        <Problems tried={tried} form={signInForm} />
        <h1>Sign in</h1>
        <FormView
          at={{ ...at, path: '/sign-in/password' }}
          form={signInForm}
          tried={tried && { ...tried, typed: { email: tried.typed.email } }}
          submit="Sign in"
        />
        <p class="govuk-body">
          Forgotten your password? Ask your case manager or the section’s office: they send you a new invitation.{' '}
          <Link href="/law">How every date is worked out</Link>
        </p>
      </>
    ),
  }
}
