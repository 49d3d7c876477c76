import type { WhoDecides } from './decide-who.ts'

/** "Goes to the Complex Needs Panel because: special school; additional spending at Level 3" */
export function WhoDecidesWords({ who, panel }: { who: WhoDecides; panel: string }) {
  return who.panel ? (
    <p class="govuk-body">
      <strong>Goes to the {panel} because:</strong> {who.because.join('; ')}.
    </p>
  ) : (
    <p class="govuk-body">
      <strong>The assessment team decides:</strong> none of the categories of the {panel} applies.
    </p>
  )
}
