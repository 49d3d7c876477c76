import { fileTypeFromBuffer } from 'file-type'

/** What may be kept: by the end of its name, the media type, and what its first bytes must show. */
const kinds: Readonly<Record<string, { mediaType: string; found: readonly string[] }>> = {
  pdf: { mediaType: 'application/pdf', found: ['application/pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    found: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  },
  doc: { mediaType: 'application/msword', found: ['application/x-cfb', 'application/msword'] },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    found: ['application/vnd.oasis.opendocument.text', 'application/zip'],
  },
  jpg: { mediaType: 'image/jpeg', found: ['image/jpeg'] },
  jpeg: { mediaType: 'image/jpeg', found: ['image/jpeg'] },
  png: { mediaType: 'image/png', found: ['image/png'] },
  heic: { mediaType: 'image/heic', found: ['image/heic', 'image/heif'] },
  tif: { mediaType: 'image/tiff', found: ['image/tiff'] },
  tiff: { mediaType: 'image/tiff', found: ['image/tiff'] },
  eml: { mediaType: 'message/rfc822', found: ['text'] },
  txt: { mediaType: 'text/plain', found: ['text'] },
}

const allowed =
  'Send a PDF, a Word or OpenDocument text, a picture (JPEG, PNG, HEIC, TIFF), an e-mail (.eml) or plain text.'

/** The kind of a file by its name and by its content: they must agree. */
export async function kindOfFile(fileName: string, head: Buffer): Promise<{ mediaType: string } | { refused: string }> {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase()
  const kind = extension === undefined ? undefined : kinds[extension]
  if (kind === undefined) return { refused: `“${fileName}” is not a kind of file that is kept. ${allowed}` }
  const found = await foundIn(head)
  if (!kind.found.includes(found)) {
    return { refused: `“${fileName}” is not what its name says. Save it again in its own program, or as a PDF.` }
  }
  return { mediaType: kind.mediaType }
}

/** The media type that the first bytes show; `text` for plain text that is no page or script in disguise. */
async function foundIn(head: Buffer): Promise<string> {
  const detected = await fileTypeFromBuffer(head)
  if (detected !== undefined) return detected.mime
  const text = head.toString('utf8')
  const isText =
    !head.includes(0) &&
    !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text) &&
    !text.startsWith('#!') &&
    !text.startsWith('MZ')
  return isText ? 'text' : 'unknown'
}
