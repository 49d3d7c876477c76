import type { DutyWords, Said } from '../words.ts'

export const askers: Record<string, Said> = {
  parent: { staff: 'from the parents', family: 'The parents' },
  'young-person': { staff: 'from the young person', family: '{child}' },
  school: { staff: 'from the school', family: 'The school' },
  'early-years-setting': { staff: 'from the nursery', family: 'The nursery' },
  college: { staff: 'from the college', family: 'The college' },
  health: { staff: 'from health', family: 'The health service' },
  'social-care': { staff: 'from social care', family: 'Social care' },
}

export const advice: Record<string, Said> = {
  parent: { staff: 'parents', family: 'you' },
  education: { staff: 'education', family: 'the school' },
  medical: { staff: 'medical', family: 'health' },
  psychology: { staff: 'psychology', family: 'a psychologist' },
  'social-care': { staff: 'social care', family: 'social care' },
  other: { staff: 'other', family: 'someone else who knows {child}' },
}

const lawAllows = 'The law allows for this.'

export const grounds: Record<string, Said> = {
  'school-closed': {
    staff: 'the school was closed',
    family: `The school was closed for the holidays when we asked it for advice. ${lawAllows}`,
  },
  'exceptional-circumstances': {
    staff: 'exceptional circumstances',
    family: `Something out of the ordinary happened. ${lawAllows}`,
  },
  'absent-from-area': { staff: 'absent from the area', family: `You or {child} were away. ${lawAllows}` },
  'missed-appointment': { staff: 'an appointment was missed', family: `An appointment was missed. ${lawAllows}` },
  'further-advice-needed': { staff: 'further advice was needed', family: `More advice was needed. ${lawAllows}` },
  'late-parental-advice': {
    staff: 'the parents’ advice came later',
    family: `We waited for what you wanted to tell us. ${lawAllows}`,
  },
  'late-health-or-care-advice': {
    staff: 'health or care advice came late',
    family: `Advice from health or social care came late. ${lawAllows}`,
  },
  'no-prior-knowledge': { staff: 'no prior knowledge', family: `They did not know {child} before. ${lawAllows}` },
  'late-representations': {
    staff: 'comments after the 15 days',
    family: `You wanted more time to comment. ${lawAllows}`,
  },
  'further-meeting': { staff: 'a further meeting', family: `You wanted another meeting. ${lawAllows}` },
  'consent-awaited': {
    staff: 'consent to the school was awaited',
    family: `We waited for consent to the school. ${lawAllows}`,
  },
}

/** The duties that may fall within the year of a review. */
export function reviewDuties(plan: string): Record<string, DutyWords> {
  return {
    'invite-to-review': duty('Invite', 'inviting to the review', 'Review', 'invite to the review', 'Invitations', {
      toCome: 'Review invitations',
      done: 'Invited to the review',
      family: ['You are invited to the review', 'You were invited to the review'],
    }),
    'send-review-papers': duty('Papers', 'preparing the review', 'Review', 'review papers', 'Review papers', {
      toCome: 'Review papers',
      done: 'Papers sent',
      family: ['The school sends you the papers', 'The school sent you the papers'],
    }),
    'report-review': duty('Report', 'writing the review report', 'Review', 'review report', 'Report', {
      toCome: 'Review report',
      done: 'Report in',
      family: ['The school reports on the meeting', 'The school reported on the meeting'],
    }),
    'decide-after-review': duty(
      'Decide',
      'deciding after the review',
      'Review',
      'decide after the review',
      'Decision',
      {
        toCome: 'Review decision',
        done: 'Review decided',
        family: ['We tell you what we decide', 'We told you what we decided'],
      },
    ),
    'notify-review-decision': duty(
      'Tell',
      'sending the review decision',
      'Review',
      'send the decision',
      'Decision letter',
      {
        toCome: 'Decision letter',
        done: 'Decision sent',
        family: ['We write to you with the decision', 'We wrote to you with the decision'],
      },
    ),
    'propose-amendment': duty(
      'Propose',
      'proposing the amendment',
      'Amending',
      'propose the changes',
      'Proposed changes',
      {
        toCome: 'Changes proposed',
        done: 'Changes proposed',
        family: ['We send you the changes that we propose', 'We sent you the changes that we propose'],
      },
    ),
    'finalise-amendment': duty('Amend', `amending the ${plan}`, 'Amending', `amended ${plan}`, `Amended ${plan}`, {
      toCome: `Amended ${plan}`,
      done: `${plan === 'statement' ? 'Statement' : plan} amended`,
      family: [`We send you the changed ${plan}`, `We sent you the changed ${plan}`],
    }),
    'name-next-setting': duty(
      'Next school',
      'naming the next school',
      'Transfer',
      'name the next school',
      'Next school',
      {
        toCome: 'Next school named',
        done: 'Next school named',
        family: ['We name the next school', 'We named the next school'],
      },
    ),
    'decide-school-change': duty(
      'Answer',
      'answering the request to change school',
      'Change',
      'answer on the school',
      'Answer on change of school',
      {
        toCome: 'Answer on the school',
        done: 'Answered on the school',
        family: ['We answer about changing school', 'We answered about changing school'],
      },
    ),
    'tell-parent-of-transfer': duty(
      'Tell',
      'taking the case over',
      'Moved in',
      'tell the parents',
      'Letter to the parents',
      {
        toCome: 'Parents told of the transfer',
        done: 'Parents told of the transfer',
        family: ['We tell you what we will do', 'We told you what we will do'],
      },
    ),
  }
}

function duty(
  verb: string,
  doing: string,
  bar: string,
  name: string,
  expected: string,
  station: { toCome: string; done: string; family: [toCome: string, done: string] },
): DutyWords {
  return {
    verb,
    doing,
    bar,
    duty: name,
    expected,
    station: station.toCome,
    done: station.done,
    family: { toCome: station.family[0], done: station.family[1] },
  }
}
