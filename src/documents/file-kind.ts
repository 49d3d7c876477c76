import { fileTypeFromBuffer } from 'file-type'
import type { ArrivedFile } from '../web/file-store.ts'
import { hasOldMacros, type OfficeKind, wrongWithOffice } from './office.ts'
import { type Cleaned, cleanJpeg, cleanPng } from './pictures.ts'

interface Kind {
  mediaType: string
  /** What its first bytes must show. */
  found: readonly string[]
  /** What is looked at further. */
  inside?: OfficeKind | 'doc' | 'jpeg' | 'png' | 'email'
}

const jpeg: Kind = { mediaType: 'image/jpeg', found: ['image/jpeg'], inside: 'jpeg' }

/** What may be kept, by the end of its name. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', found: ['application/pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    found: ['zip'],
    inside: 'docx',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    found: ['zip'],
    inside: 'xlsx',
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    found: ['zip'],
    inside: 'pptx',
  },
  doc: { mediaType: 'application/msword', found: ['application/x-cfb', 'application/msword'], inside: 'doc' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', found: ['zip'], inside: 'odt' },
  jpg: jpeg,
  jpeg,
  png: { mediaType: 'image/png', found: ['image/png'], inside: 'png' },
  eml: { mediaType: 'message/rfc822', found: ['text'], inside: 'email' },
  // The portable file of a case.
  json: { mediaType: 'application/json', found: ['text'] },
  txt: { mediaType: 'text/plain; charset=utf-8', found: ['text'] },
}

/** Said with a field for files, and when a file is refused for its kind. */
export const keptKinds =
  'a PDF, a Word, Excel, PowerPoint or OpenDocument file, a picture (JPEG or PNG), an e-mail (.eml) or plain text'

/** The kind of a file by its name and by its content, which must agree; and what to keep of it, if not all. */
export async function kindOfFile(
  fileName: string,
  file: ArrivedFile,
): Promise<{ mediaType: string; cleaned?: Buffer } | { refused: string }> {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase()
  const kind = extension === undefined ? undefined : kinds[extension]
  if (kind === undefined) return refusing(fileName, `is not a kind of file that is kept. Send ${keptKinds}.`)
  if (!kind.found.includes(await foundIn(file.head))) {
    return refusing(fileName, 'is not what its name says. Save it again in its own program, or as a PDF.')
  }
  const { mediaType, inside } = kind
  if (inside === undefined) return { mediaType }
  switch (inside) {
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'odt': {
      const wrong = await wrongWithOffice(file, inside)
      return wrong === null ? { mediaType } : refusing(fileName, wrong)
    }
    case 'doc':
      return (await hasOldMacros(file))
        ? refusing(fileName, 'contains macros. Save it without them, or as a PDF.')
        : { mediaType }
    case 'jpeg':
      return picture(fileName, kind, cleanJpeg(await file.read(0, file.bytes)))
    case 'png':
      return picture(fileName, kind, cleanPng(await file.read(0, file.bytes)))
    case 'email':
      return isEmail(file.head.toString('latin1'))
        ? { mediaType }
        : refusing(fileName, 'is not an e-mail as programs save them. Send it as a PDF.')
  }
}

function picture(fileName: string, { mediaType }: Kind, cleaned: Cleaned) {
  if ('cleaned' in cleaned) return { mediaType, cleaned: cleaned.cleaned }
  return refusing(
    fileName,
    cleaned.refused === 'broken'
      ? 'is damaged. Open it, save it again, and send that.'
      : 'is a picture of far too many points. Save it smaller.',
  )
}

/** Headers as a saved e-mail begins with them. */
function isEmail(beginning: string): boolean {
  return /^[a-z][\w-]*:[^\n]*\n/i.test(beginning) && /^(?:from|received|message-id|mime-version):/im.test(beginning)
}

function refusing(fileName: string, because: string): { refused: string } {
  return { refused: `“${fileName}” ${because}` }
}

/** The media type that the first bytes show; `text` for plain text that is no page or script in disguise. */
async function foundIn(head: Buffer): Promise<string> {
  // What is in a zip is for its own list to say, not for its first bytes.
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return 'zip'
  const detected = await fileTypeFromBuffer(head)
  if (detected !== undefined) return detected.mime
  return !head.includes(0) && !disguised.test(head.toString('latin1')) ? 'text' : 'unknown'
}

/** What begins as a page, a picture of markup, a script or a program, even after a byte order mark or a comment. */
const disguised =
  /^(?:\xef\xbb\xbf)?(?:\s|<!--[\s\S]*?-->)*(?:<(?:!doctype|html|head|body|svg|script|iframe|object|embed|meta|style|link|table|div|img|a\b|p\b|\?xml|\?php|%)|#!|MZ|\{\\rtf)/i
