import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Case } from '../case/case.ts'
import { homeOf } from '../case/home.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day, longDay, plainDay } from '../kernel/day.ts'
import { pounds } from '../kernel/money.ts'
import { awayWords } from './add-routes.tsx'
import { costItems } from './option-forms.ts'
import { answerTo, inPolicyOrder, type Option, optionsOf } from './options.ts'
import { placesWords } from './options-table.tsx'
import { placesTaken, type SettingFacts, settingsById } from './queries.ts'
import { costOf } from './stay.ts'
import { agesOf, kindOf } from './words.ts'

/**
 * The options of a child on paper, for those who are asked which is right: each against the policy with its reasons, how far,
 * what places, what it costs, and what the family says. Null where nothing is weighed.
 */
export async function optionsPaper(program: Program, at: At, tx: Tx, theCase: Case): Promise<string | null> {
  const options = optionsOf(theCase)
  if (options.length === 0) return null
  const ids = options.map(o => o.settingId)
  const home = await homeOf(tx, program.profile, theCase, at.today)
  const settings = await settingsById(tx, ids)
  const taken = await placesTaken(tx, ids, at.today, theCase.child.personId)
  const policy = program.profile.placements
  return [
    '# The options, in the policy’s order',
    'The order explains; the case is decided on its own merits.',
    ...inPolicyOrder(options, policy).flatMap(({ option, because }, place) => {
      const setting = settings.find(s => s.settingId === option.settingId)
      return [
        '',
        `# ${place + 1}. ${option.name}`,
        because,
        `${kindOf(option.kind)}. ${setting === undefined ? 'Ages not known' : agesOf(setting)}`,
        `From home: ${awayWords(setting, home)}`,
        placesWords(setting, taken),
        ...costWords(option, setting, theCase.child.bornOn, at.today),
        ...pointWords(option, policy),
        `The parents: ${option.weighed?.says.parents ?? 'not on the record'}`,
        `The pupil: ${option.weighed?.says.pupil ?? 'not on the record'}`,
        `Consultation: ${consultationWords(option)}`,
      ]
    }),
  ].join('\n')
}

function costWords(option: Option, setting: SettingFacts | undefined, bornOn: Day | null, today: Day): string[] {
  const costs = option.weighed?.says.costs
  if (costs === undefined) return ['Cost: not known']
  const { yearly, thisYear, yearEnds, stay } = costOf(costs, today, { bornOn, highAge: setting?.highAge ?? null })
  const parts = costItems.filter(item => costs[item.id] > 0).map(item => `${item.label} ${pounds(costs[item.id])}`)
  return [
    `Cost: ${pounds(yearly)} a year${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`,
    `From today to ${plainDay(addDays(yearEnds, -1))}: ${pounds(thisYear)}. ${
      stay === null
        ? 'The whole stay is not known'
        : `The whole stay to ${plainDay(addDays(stay.until, -1))}: ${pounds(stay.sum)}`
    }`,
  ]
}

function pointWords(option: Option, { ensure, prefer }: PlacementPolicy): string[] {
  return [
    ...ensure.map(point => ({ point, title: `To ensure: ${point.short.toLowerCase()}` })),
    ...prefer.map((point, place) => ({ point, title: `Preference ${place + 1}: ${point.short.toLowerCase()}` })),
  ].map(({ point, title }) => {
    const { answer, reason } = answerTo(option, point.id)
    const found = answer === 'met' ? 'met' : answer === 'not-met' ? 'not met' : 'not known'
    return `${title}: ${found}${reason === null ? '' : `. ${reason}`}`
  })
}

function consultationWords({ consultation }: Option): string {
  if (consultation === null) return 'not asked'
  if (consultation.reply === null) return `asked on ${longDay(consultation.fact.on)}, no reply yet`
  const { fact, says } = consultation.reply
  const because = says.because === undefined ? '' : `: ${says.because}`
  return `on ${longDay(fact.on)} ${says.by} replied that it ${says.can} meet the needs${because}`
}
