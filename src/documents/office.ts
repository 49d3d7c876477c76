import type { ArrivedFile } from '../web/file-store.ts'
import { unpack, type ZipEntry, zipEntries } from './zip.ts'

/** Why a file of an office program is not kept, in the words the sender will read after the file's name; null when it is. */
export async function wrongWithOffice(file: ArrivedFile, kind: OfficeKind): Promise<string | null> {
  const entries = await zipEntries(file)
  if ('refused' in entries) return problems[entries.refused]
  return kind === 'odt' ? wrongWithOpenDocument(file, entries) : wrongWithMicrosoft(file, entries, mainParts[kind])
}

export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt'

/** The part that every file of its kind has. */
const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const

const problems = {
  broken:
    'cannot be read: it is damaged, or something was joined to it. Save it again in its own program, or as a PDF.',
  locked: 'is locked with a password. Save it without one, or as a PDF.',
  'too large': 'is far larger inside than it looks. Save it as a PDF.',
} as const

const macros = 'contains macros. Save it without them, or as a PDF.'
const fetches =
  'fetches a template or another file from elsewhere when it is opened. Save it without them, or as a PDF.'
const otherwise = 'is not what its name says. Save it again in its own program, or as a PDF.'

// A list of parts and of links is short in every real document.
const mostOfPart = 2_000_000

// The text itself is long only where it is no text for a case.
const mostOfText = 20_000_000

async function wrongWithMicrosoft(
  file: ArrivedFile,
  entries: readonly ZipEntry[],
  mainPart: string,
): Promise<string | null> {
  const types = entries.find(e => e.name === '[Content_Types].xml')
  const main = entries.find(e => e.name === mainPart)
  if (types === undefined || main === undefined) return otherwise
  if (entries.some(e => /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)activeX\//i.test(e.name))) return macros
  const declared = await textOf(file, types)
  if (declared === null) return problems.broken
  if (/macroEnabled|vbaProject/i.test(declared)) return macros
  for (const links of entries.filter(e => e.name.endsWith('.rels'))) {
    const text = await textOf(file, links)
    if (text === null) return problems.broken
    if (fetchesFrom(text)) return fetches
  }
  if (main.unpacked > mostOfText) return problems['too large']
  const text = await unpack(file, main, mostOfText)
  if (text === null) return problems.broken
  return startsPrograms(text.toString('utf8')) ? macros : null
}

/** A field of Word that starts another program when the file is opened (DDE). */
function startsPrograms(text: string): boolean {
  return /<w:instrText[^>]*>\s*DDE(?:AUTO)?\b|w:instr="\s*DDE(?:AUTO)?\b/i.test(text)
}

/** Links and pictures from elsewhere are followed by whoever reads; templates, frames and objects by the program itself. */
function fetchesFrom(links: string): boolean {
  return (links.match(/<(?:\w+:)?Relationship\b[^>]*>/gi) ?? []).some(
    link => /TargetMode\s*=\s*["']External["']/i.test(link) && !/relationships\/(hyperlink|image)["']/i.test(link),
  )
}

async function wrongWithOpenDocument(file: ArrivedFile, entries: readonly ZipEntry[]): Promise<string | null> {
  const [first] = entries
  if (first?.name !== 'mimetype' || !entries.some(e => e.name === 'content.xml')) return otherwise
  if ((await textOf(file, first))?.trim() !== 'application/vnd.oasis.opendocument.text') return otherwise
  return entries.some(e => /^(Basic|Scripts)\/./.test(e.name)) ? macros : null
}

/** A short part as text; null when it cannot be unpacked, or defines entities, which no office program writes. */
async function textOf(file: ArrivedFile, entry: ZipEntry): Promise<string | null> {
  const content = await unpack(file, entry, mostOfPart)
  if (content === null) return null
  const text = content.toString('utf8')
  return /<!DOCTYPE|<!ENTITY/i.test(text) ? null : text
}

/** Whether an old Word file (.doc) has macros: the name of their storage stands in it, in two bytes a letter. */
export async function hasOldMacros(file: ArrivedFile): Promise<boolean> {
  const name = Buffer.from('_VBA_PROJECT', 'utf16le')
  const step = 1_000_000
  for (let from = 0; from < file.bytes; from += step) {
    if ((await file.read(from, step + name.length)).includes(name)) return true
  }
  return false
}
