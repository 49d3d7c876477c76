import { accountOf } from '../access/visitor.ts'
import type { At, CaseApp } from '../case/program.ts'
import { refuse } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { form, longText } from '../web/form.ts'
import { type Interest, standingInterests, whySigned, withdrawInterest } from './interests.ts'
import { formPage } from './panel-routes.tsx'
import { readingOf } from './reading.ts'

const base = '/panels/sittings/:sitting/pack/:case/interest'

const interestForm = form({
  because: longText({
    label: 'What the interest is',
    hint: 'For example: head teacher of the child’s school. It is minuted.',
    required: 'Say what the interest is',
    look: { rows: 2 },
  }),
})

const withdrawForm = form({
  because: longText({
    label: 'Why there is no interest',
    hint: 'For example: the child has left my school. It is minuted beside the interest.',
    required: 'Say why there is no interest any more',
    look: { rows: 2 },
  }),
})

/** A member declares an interest in a case of their pack, or withdraws it while the sitting is not over. */
export function interestPages(app: CaseApp): void {
  const show = (at: At, tried?: Tried) => interestPage(at, tried)
  app.page({ path: base, may: 'panel.member', show })
  app.action({
    path: base,
    may: 'panel.member',
    form: async at => ((await headingOf(at)) === null ? notFound : interestForm),
    show,
    act: (at, { because }) =>
      at.work(async tx => {
        const signed = await whySigned(tx, at.params.sitting ?? '')
        if (signed !== null) return refuse(signed)
        await tx
          .insertInto('sitting_interest')
          .values({
            sitting_id: at.params.sitting ?? '',
            case_id: at.params.case ?? '',
            account_id: accountOf(at.visitor),
            because,
            declared_at: at.now,
          })
          .execute()
        return { to: packPath(at), say: `${at.params.case} is out of your pack, and the interest is minuted.` }
      }),
  })

  const showWithdrawal = (at: At, tried?: Tried) => withdrawPage(at, tried)
  app.page({ path: `${base}/withdraw`, may: 'panel.member', show: showWithdrawal })
  app.action({
    path: `${base}/withdraw`,
    may: 'panel.member',
    form: async at => ((await mine(at)) === null ? notFound : withdrawForm),
    show: showWithdrawal,
    act: (at, { because }) =>
      at.work(async tx => {
        const signed = await whySigned(tx, at.params.sitting ?? '')
        if (signed !== null) return refuse(signed)
        const interest = {
          sittingId: at.params.sitting ?? '',
          caseId: at.params.case ?? '',
          accountId: accountOf(at.visitor),
        }
        const by = { accountId: accountOf(at.visitor), now: at.now }
        return (await withdrawInterest(tx, interest, because, by))
          ? { to: packPath(at), say: `${at.params.case} is in your pack again. Both are minuted.` }
          : refuse('This interest was withdrawn already')
      }),
  })
}

/** Where a member of a panel reads: the papers of one sitting. */
function packPath(at: At): string {
  return `/panels/sittings/${at.params.sitting}/pack`
}

/** What stands over the case in the asker's own pack; null where it is in none of theirs. */
async function headingOf(at: At): Promise<string | null> {
  const reading = await at.work(tx => readingOf(tx, at.params.sitting ?? '', accountOf(at.visitor)))
  if (reading?.mine !== true) return null
  return reading.packs.flatMap(p => p.cases).find(c => c.caseId === at.params.case)?.heading ?? null
}

async function mine(at: At): Promise<Interest | null> {
  const standing = await at.work(tx => standingInterests(tx, at.params.sitting ?? '', at.params.case ?? ''))
  return standing.find(i => i.accountId === accountOf(at.visitor)) ?? null
}

async function interestPage(at: At, tried?: Tried) {
  const heading = await headingOf(at)
  if (heading === null) return (await mine(at)) === null ? notFound : { to: packPath(at) }
  return formPage(at, interestForm, tried, {
    title: `Declare an interest: ${heading}`,
    back: { href: packPath(at), text: 'My papers' },
    submit: 'Declare it and take the case out of my pack',
  })
}

async function withdrawPage(at: At, tried?: Tried) {
  const interest = await mine(at)
  if (interest === null) return notFound
  return formPage(at, withdrawForm, tried, {
    title: `Withdraw your interest in ${interest.caseId}`,
    back: { href: packPath(at), text: 'My papers' },
    submit: 'Withdraw it and take the case back into my pack',
  })
}
