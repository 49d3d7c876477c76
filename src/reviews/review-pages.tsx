import { SubNavigation } from '../govuk/index.ts'

const pages = [
  { href: '/reviews', text: 'All reviews' },
  { href: '/reviews/term', text: 'Lists for head teachers' },
  { href: '/reviews/planner', text: 'Planner' },
  { href: '/reviews/calendar', text: 'Who attends' },
]

/** The pages about reviews of the whole authority. */
export function ReviewPages({ current }: { current: string }) {
  return (
    <SubNavigation
      label="Pages about reviews"
      items={pages.map(page => ({ ...page, current: page.href === current }))}
    />
  )
}
