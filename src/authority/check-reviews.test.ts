import assert from 'node:assert/strict'
import { it } from 'node:test'
import { wrongReviews } from './check-reviews.ts'
import { profiles } from './profiles.ts'

const [profile] = profiles
assert.ok(profile)

it('the profiles that ship have reviews in which nothing falls silent', () => {
  for (const one of profiles) assert.deepEqual(wrongReviews(one), [])
})

it('a review without the parents, a ladder that ends in a chase, and a watch that tells nobody are found', () => {
  const { reviews, watches } = profile
  const [watch] = watches
  assert.ok(watch)
  assert.deepEqual(
    wrongReviews({ ...profile, reviews: { ...reviews, invites: reviews.invites.filter(i => i.is !== 'parent') } }),
    ['Every review invites the parent, and the list of those invited has none'],
  )
  const chased = { ...watch, rungs: watch.rungs.filter(rung => rung.chase) }
  assert.deepEqual(wrongReviews({ ...profile, watches: [chased] }), [
    `The watch ${watch.id} ends in a chase, and would be quiet after it`,
  ])
  assert.deepEqual(wrongReviews({ ...profile, watches: [watch, { ...watch, rungs: [] }] }), [
    `There are two watches called ${watch.id}`,
    `The watch ${watch.id} tells nobody`,
  ])
  assert.match(wrongReviews({ ...profile, roles: [] })[0] ?? '', /whom this authority does not have/)
})
