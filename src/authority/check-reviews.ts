import type { Profile } from './profile.ts'

/** What is wrong with the policy on reviews and with what is watched, one sentence each. */
export function wrongReviews({ reviews, watches, roles }: Profile): string[] {
  const wrong = [
    ...repeated(reviews.invites.map(invitee => invitee.id)).map(id => `Two are invited to reviews as ${id}`),
    ...repeated(reviews.complex.map(rule => rule.id)).map(id => `Two rules for complex reviews are called ${id}`),
    ...repeated(watches.map(watch => watch.id)).map(id => `There are two watches called ${id}`),
  ]
  for (const needed of ['parent', 'pupil', 'head'] as const) {
    if (!reviews.invites.some(invitee => invitee.is === needed && invitee.fromYear === undefined))
      wrong.push(`Every review invites the ${needed}, and the list of those invited has none`)
  }
  if (reviews.informal.everyMonths < 1 || reviews.informal.everyMonths > 11)
    wrong.push('An informal review comes between two reviews: every 1 to 11 months')
  for (const watch of watches) {
    const last = watch.rungs.at(-1)
    if (last === undefined) wrong.push(`The watch ${watch.id} tells nobody`)
    // A ladder that ends in chasing would fall silent with the last call.
    else if (last.chase) wrong.push(`The watch ${watch.id} ends in a chase, and would be quiet after it`)
    for (const rung of watch.rungs) {
      if (!roles.some(role => role.id === rung.owner))
        wrong.push(`The watch ${watch.id} tells ${rung.owner}, whom this authority does not have`)
    }
  }
  return wrong
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]
}
