/** What kind of setting the program takes a row of the register for. */
export type SettingKind =
  | 'mainstream'
  | 'special'
  | 'independent-special'
  | 'independent'
  | 'nursery'
  | 'pru'
  | 'college'
  | 'unit'
  | 'resource-base'
  | 'other'

// The register's types of April 2025, by code: its own name, and the kind. Special post-16 institutions count as special.
const types: readonly (readonly [code: string, name: string, kind: SettingKind])[] = [
  ['1', 'Community school', 'mainstream'],
  ['2', 'Voluntary aided school', 'mainstream'],
  ['3', 'Voluntary controlled school', 'mainstream'],
  ['5', 'Foundation school', 'mainstream'],
  ['6', 'City technology college', 'mainstream'],
  ['7', 'Community special school', 'special'],
  ['8', 'Non-maintained special school', 'special'],
  ['10', 'Other independent special school', 'independent-special'],
  ['11', 'Other independent school', 'independent'],
  ['12', 'Foundation special school', 'special'],
  ['14', 'Pupil referral unit', 'pru'],
  ['15', 'Local authority nursery school', 'nursery'],
  ['18', 'Further education', 'college'],
  ['24', 'Secure units', 'other'],
  ['25', 'Offshore schools', 'other'],
  ['26', "Service children's education", 'other'],
  ['27', 'Miscellaneous', 'other'],
  ['28', 'Academy sponsor led', 'mainstream'],
  ['29', 'Higher education institutions', 'other'],
  ['30', 'Welsh establishment', 'other'],
  ['31', 'Sixth form centres', 'college'],
  ['32', 'Special post 16 institution', 'special'],
  ['33', 'Academy special sponsor led', 'special'],
  ['34', 'Academy converter', 'mainstream'],
  ['35', 'Free schools', 'mainstream'],
  ['36', 'Free schools special', 'special'],
  ['37', 'British schools overseas', 'other'],
  ['38', 'Free schools alternative provision', 'pru'],
  ['39', 'Free schools 16 to 19', 'college'],
  ['40', 'University technical college', 'mainstream'],
  ['41', 'Studio schools', 'mainstream'],
  ['42', 'Academy alternative provision converter', 'pru'],
  ['43', 'Academy alternative provision sponsor led', 'pru'],
  ['44', 'Academy special converter', 'special'],
  ['45', 'Academy 16-19 converter', 'college'],
  ['46', 'Academy 16 to 19 sponsor led', 'college'],
  ['49', 'Online provider', 'other'],
  ['56', 'Institution funded by other government department', 'other'],
  ['57', 'Academy secure 16 to 19', 'other'],
]

// Names that other publications of the same department use for these types.
const otherNames: readonly (readonly [name: string, code: string])[] = [
  ['Converter academies', '34'],
  ['Sponsored academies', '28'],
  ['Independent schools', '11'],
  ['Independent special schools', '10'],
]

export interface EstablishmentType {
  code: string
  name: string
  kind: SettingKind
}

/** The type by its code or else its name, however hyphens and capitals stand; null when the register never had it. */
export function typeOfEstablishment(code: string, name: string): EstablishmentType | null {
  return byCode.get(code.replace(/^0+/, '')) ?? byName.get(plain(name)) ?? null
}

const byCode = new Map(types.map(([code, name, kind]) => [code, { code, name, kind }]))
const byName = new Map(types.map(([code, name, kind]) => [plain(name), { code, name, kind }]))
for (const [name, code] of otherNames) {
  const type = byCode.get(code)
  if (type !== undefined) byName.set(plain(name), type)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/(\d) to (\d)/, '$1 $2')
    .trim()
}
