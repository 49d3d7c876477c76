/** The text of a register, whatever it was saved as; or why the bytes are none. */
export function decodeRegister(bytes: Uint8Array): string | { refused: { because: string } } {
  if (bytes.length === 0) return refused('The file is empty')
  if (startsWith(bytes, [0x50, 0x4b])) {
    return refused('This is a spreadsheet or a zip file, not a CSV file: open it and save the sheet as CSV')
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refused('This is a PDF file, not a CSV file')
  const text = withoutControls(decode(bytes))
  if (text.includes('\0')) return refused('This is not a text file')
  return text
}

// The register is published as Windows-1252. Its bytes are hardly ever right UTF-8 by chance, so right UTF-8 is UTF-8.
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// A register that was turned from Windows-1252 to UTF-8 by the wrong table holds apostrophes and dashes as control characters.
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(control.charCodeAt(0))),
  )
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, place) => bytes[place] === byte)
}

function refused(because: string) {
  return { refused: { because } }
}
