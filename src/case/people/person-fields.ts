import type { Refusal } from '../../kernel/result.ts'
import { choice, choices, longText, text } from '../../web/form.ts'
import { confidentialField, postcodeField } from './child-fields.ts'

export const relations = [
  { value: 'mother', text: 'Mother' },
  { value: 'father', text: 'Father' },
  { value: 'step-parent', text: 'Step-parent' },
  { value: 'grandparent', text: 'Grandparent' },
  { value: 'foster carer', text: 'Foster carer' },
  { value: 'guardian', text: 'Guardian' },
  { value: 'local authority with a care order', text: 'Local authority with a care order' },
  { value: 'social worker', text: 'Social worker' },
  { value: 'other', text: 'Somebody else' },
] as const

export const contactWays = [
  { value: 'post', text: 'Post' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'email', text: 'E-mail' },
  { value: 'text', text: 'Text message' },
] as const

/** Who a person around the child is, and how to reach them. */
function aboutPerson(required: boolean) {
  return {
    given: text({ label: 'Given names', longest: 100, ...needs(required, 'Enter the person’s given names') }),
    family: text({ label: 'Family name', longest: 100, ...needs(required, 'Enter the person’s family name') }),
    relation: choice({
      label: 'Relation to the child',
      choices: relations,
      look: { as: 'select' },
      ...needs(required, 'Choose the relation to the child'),
    }),
    responsible: choice({
      label: 'Parental responsibility',
      choices: [
        { value: 'yes', text: 'Has parental responsibility' },
        { value: 'no', text: 'Has not, or not known to us' },
      ],
      ...needs(required, 'Say whether the person has parental responsibility'),
    }),
    because: text({
      label: 'How we know',
      hint: 'Such as: birth certificate, court order, parental responsibility agreement',
      longest: 300,
    }),
    telephone: text({
      label: 'Telephone',
      longest: 40,
      check: given => (/\d{3}/.test(given.replace(/\s/g, '')) ? null : 'Telephone must have digits, like 01632 960100'),
      wrong: ['none'],
      look: { width: '20', inputMode: 'tel' },
    }),
    email: text({
      label: 'E-mail',
      check: given => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? null : 'E-mail must be like name@example.org'),
      wrong: ['name at example'],
      look: { inputMode: 'email' },
    }),
    preferred: choice({ label: 'Prefers', choices: contactWays, look: { as: 'select' } }),
    language: text({ label: 'First language', longest: 60, look: { width: '20' } }),
    interpreter: text({
      label: 'Interpreter needed',
      hint: 'The language; leave it empty when none is needed',
      longest: 60,
      look: { width: '20' },
    }),
    letters: choices({
      label: 'Letters',
      choices: [
        {
          value: 'none',
          text: 'Do not write to this person',
          hint: 'Letters go to the others with parental responsibility',
        },
        {
          value: 'apart',
          text: 'Keep apart from the other parent',
          hint: 'Letters one by one; neither sees anything of the other',
        },
      ],
    }),
  }
}

function whereabouts() {
  return {
    lives: choice({
      label: 'Where the person lives',
      choices: [
        { value: 'with-child', text: 'With the child' },
        { value: 'elsewhere', text: 'At another address, below' },
        { value: 'not-known', text: 'Not known' },
      ],
    }),
    address: longText({ label: 'The other address', longest: 400, look: { rows: 3 } }),
    postcode: postcodeField,
    confidential: confidentialField,
  }
}

function needs(required: boolean, words: string): { required?: string } {
  return required ? { required: words } : {}
}

type Prefixed<P extends string, F> = { [K in keyof F & string as `${P}${Capitalize<K>}`]: F[K] }

function prefixed<P extends string, F extends object>(prefix: P, fields: F): Prefixed<P, F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [`${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`, field]),
  ) as Prefixed<P, F>
}

/** The first person of a new case, and the one form with which a person is added later. */
export const personFields = { ...prefixed('person', aboutPerson(true)), ...prefixed('person', whereabouts()) }

/** The same without the address, which is changed on its own, with its day. */
export const personDetailFields = prefixed('person', aboutPerson(true))

/** A second parent, who may be left out. */
export const secondPersonFields = { ...prefixed('second', aboutPerson(false)), ...prefixed('second', whereabouts()) }

/** A person as typed, ready to be entered. */
export interface PersonEntry extends PersonDetails {
  lives: 'with-child' | 'elsewhere' | 'not-known'
  address: string | null
  postcode: string | null
  confidential: boolean
}

export interface PersonDetails {
  given: string
  family: string
  relation: string
  responsible: boolean
  because: string | null
  telephone: string | null
  email: string | null
  preferred: string | null
  language: string | null
  interpreter: string | null
  writesTo: boolean
  keptApart: boolean
}

/** What the fields of a person said, by the beginning of their names; null when no name was given. */
export function readPerson(
  prefix: 'person' | 'second',
  values: Readonly<Record<string, unknown>>,
): { entry: PersonEntry | null; refused: Refusal[] } {
  const of = (name: string) => (values[`${prefix}${name}`] ?? null) as string | null
  const listed = (name: string) => (values[`${prefix}${name}`] ?? []) as readonly string[]
  const [given, family] = [of('Given'), of('Family')]
  if (given === null && family === null) return { entry: null, refused: [] }
  const refused: Refusal[] = []
  const must = (name: string, because: string) => refused.push({ field: `${prefix}${name}`, because })
  if (given === null) must('Given', 'Enter the second person’s given names')
  if (family === null) must('Family', 'Enter the second person’s family name')
  if (of('Relation') === null) must('Relation', 'Choose the relation to the child')
  const responsible = of('Responsible') === 'yes'
  if (responsible && of('Because') === null)
    must('Because', 'Say how we know that the person has parental responsibility')
  const lives = of('Lives') ?? (of('Address') === null ? 'not-known' : 'elsewhere')
  if (lives === 'elsewhere' && of('Address') === null) must('Address', 'Enter the other address')
  if (of('Preferred') === 'email' && of('Email') === null) must('Email', 'Enter the e-mail address that is preferred')
  if ((of('Preferred') === 'telephone' || of('Preferred') === 'text') && of('Telephone') === null)
    must('Telephone', 'Enter the telephone number that is preferred')
  return {
    entry: {
      given: given ?? '',
      family: family ?? '',
      relation: of('Relation') ?? '',
      responsible,
      because: of('Because'),
      telephone: of('Telephone'),
      email: of('Email'),
      preferred: of('Preferred'),
      language: of('Language'),
      interpreter: of('Interpreter'),
      writesTo: !listed('Letters').includes('none'),
      keptApart: listed('Letters').includes('apart'),
      lives: lives as PersonEntry['lives'],
      address: of('Address'),
      postcode: of('Postcode'),
      confidential: listed('Confidential').includes('confidential'),
    },
    refused,
  }
}
