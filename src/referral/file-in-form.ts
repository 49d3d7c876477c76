import type { Profile } from '../authority/profile.ts'
import { addressFields, quadrantField, quadrantOf } from '../case/people/child-fields.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, choices, dayField, depending, files, form, hidden, text } from '../web/form.ts'

/** Step one: the file that the other authority sent. */
export const sendFileForm = form({
  file: files({ label: 'The file of the case', hint: 'Ends with .json', required: 'Choose the file' }),
})

/** Step two: what the file cannot say, because it happened since. */
export function takeFileForm(profile: Profile, today: Day) {
  const notLater = (label: string) => ({
    day: today,
    because: `${label}: must be today, ${longDay(today)}, or earlier`,
  })
  const plan = packs[profile.law].words.document
  const [made, reviewed] = [`Day on which the ${plan} was made`, `Day on which the ${plan} was last reviewed`]
  return form(
    {
      upload: hidden({
        label: 'The file',
        check: given => (/^[0-9a-f-]{36}$/.test(given) ? null : 'Send the file first'),
      }),
      notOneOf: choices({
        label: 'Is it one of these?',
        choices: [{ value: 'new', text: 'I have looked at these children: it is none of them' }],
      }),
      from: text({ label: 'The authority it comes from', required: 'Say which authority it comes from', longest: 120 }),
      contact: text({ label: 'The officer there', hint: 'Name and telephone', longest: 200 }),
      movedOn: dayField({
        label: 'Day on which it passed to us',
        hint: 'The day of the move, or the day the papers came if that is later',
        required: 'Day on which it passed to us: enter the day',
        notAfter: notLater('Day on which it passed to us'),
      }),
      madeOn: depending(
        dayField({
          label: made,
          hint: 'From the file, where it says it. Leave it empty for a child who comes without one',
          notAfter: notLater(made),
        }),
      ),
      lastReviewedOn: dayField({
        label: reviewed,
        notAfter: notLater(reviewed),
      }),
      ...addressFields(false),
      quadrant: quadrantField(profile),
      together: choice({
        label: 'Do those with parental responsibility live with the child at this address?',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, or not all of them: I enter their addresses on the case' },
        ],
        required: 'Say who lives with the child',
      }),
      school: text({
        label: 'School or setting here',
        hint: 'A part of its name, or its number in the register. Leave it empty for a child at none',
      }),
      settingId: text({ label: 'Which setting is meant', longest: 40 }),
      attendsSince: dayField({
        label: 'At this setting since',
        hint: 'Leave it empty when the day is not known',
        notAfter: notLater('At this setting since'),
      }),
    },
    values => {
      const home = quadrantOf(profile, values.postcode, values.quadrant)
      return [
        ...('ask' in home ? [{ field: 'quadrant', because: home.ask }] : []),
        ...(values.address === null && values.postcode !== null
          ? [{ field: 'address', because: 'Enter the address that the postcode belongs to' }]
          : []),
        ...(values.lastReviewedOn !== null && values.madeOn !== null && values.lastReviewedOn < values.madeOn
          ? [{ field: 'lastReviewedOn', because: 'It was reviewed after it was made' }]
          : []),
      ]
    },
  )
}
