import type { VNode } from 'preact'
import type { At } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/index.ts'
import { isRefused, type Refused } from '../kernel/result.ts'
import { type GoTo, type NotFound, notFound } from '../web/app.ts'
import { lockSitting, type Sitting } from './sittings.ts'

export function pathOf(sitting: Pick<Sitting, 'sittingId'>): string {
  return `/panels/sittings/${sitting.sittingId}`
}

/** Works on a sitting that nobody else changes meanwhile. */
export function locked<T>(at: At, act: (tx: Tx, sitting: Sitting) => Promise<T>): Promise<T | NotFound> {
  return at.work(async tx => {
    const sitting = await lockSitting(tx, at.params.sitting ?? '')
    return sitting === null ? notFound : act(tx, sitting)
  })
}

/** A page made from an older agenda changes nothing: the second of two clerks is told, and sees the first one's. */
export function changedMeanwhile(at: At, sitting: Sitting): (Refused & { meanwhile: VNode }) | null {
  const seen = at.query._seen === undefined ? null : Number(at.query._seen)
  if (seen === null || seen >= sitting.agenda) return null
  return {
    refused: [
      { because: 'Somebody else changed this agenda while you had it open. Look at it below, then do it again' },
    ],
    meanwhile: (
      <p class="govuk-inset-text">
        The agenda below is as it is now. <Link href={pathOf(sitting)}>Open it anew</Link>
      </p>
    ),
  }
}

/** Where to go after cases were recorded, or why not. */
export function after(done: object, at: At, say: string): GoTo | (Refused & { meanwhile?: VNode }) | NotFound {
  if ('missing' in done) return notFound
  if (isRefused(done as object | Refused)) return done as Refused
  return { to: `/panels/sittings/${at.params.sitting}`, say }
}
