const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A unique pupil number as it is stored: capitals, no spaces; null when its form or its check letter is wrong. */
export function parseUpn(text: string): string | null {
  const upn = text.toUpperCase().replace(/\s/g, '')
  if (!/^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/.test(upn)) return null
  return upnCheckLetter(upn.slice(1)) === upn[0] ? upn : null
}

/** The check letter of the twelve characters that follow it: weights 2 to 13, modulo 23. */
export function upnCheckLetter(rest: string): string {
  const sum = [...rest].reduce((sum, character, place) => sum + upnValue(character) * (place + 2), 0)
  return upnLetters.charAt(sum % 23)
}

/** An NHS number as it is stored, ten digits; null when its form or its check digit is wrong. */
export function parseNhsNumber(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '')
  // Ten noughts pass the sum and are nobody's number.
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return null
  return nhsCheckDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : null
}

/** The check digit of the first nine; null where there is none and the number is never issued. */
export function nhsCheckDigit(nine: string): number | null {
  const sum = [...nine].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? null : check % 11
}

/** "943 476 5919" */
export function showNhsNumber(stored: string): string {
  return `${stored.slice(0, 3)} ${stored.slice(3, 6)} ${stored.slice(6)}`
}

/** A postcode as it is stored and shown, "E8 1GQ": capitals and one space before the last three; null when the form is wrong. */
export function parsePostcode(text: string): string | null {
  const joined = text.toUpperCase().replace(/\s/g, '')
  const postcode = `${joined.slice(0, -3)} ${joined.slice(-3)}`
  return postcodeForm.test(postcode) ? postcode : null
}

const postcodeForm =
  /^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|([A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?)|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2})$/

function upnValue(character: string): number {
  return /\d/.test(character) ? Number(character) : upnLetters.indexOf(character)
}
