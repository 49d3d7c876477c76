import { inflateRawSync } from 'node:zlib'
import type { ArrivedFile } from '../web/file-store.ts'

/** What the list at the end of a zip file says of one of its files. Nothing has been unpacked. */
export interface ZipEntry {
  name: string
  packed: number
  /** As it is declared: unpacking stops there. */
  unpacked: number
  method: number
  /** Where its own header stands. */
  at: number
}

/** Limits on what a zip file says of itself, before anything of it is unpacked. */
export const zipLimits = { entries: 5_000, unpacked: 250_000_000, entryRatio: 200, ratioFrom: 10_000_000 } as const

/**
 * The files in a zip, read from its central directory, or why it is not read: one that is cut, joined from parts, locked,
 * glued to something else, too large when unpacked, or with names that lead out of a folder.
 */
export async function zipEntries(file: ArrivedFile): Promise<ZipEntry[] | { refused: ZipProblem }> {
  const end = await endOf(file)
  if (end === null) return { refused: 'broken' }
  const { count, size, at } = end
  if (count > zipLimits.entries) return { refused: 'too large' }
  // The list stands right before its end, and the first file at the very beginning: nothing is hidden around them.
  if (at + size !== end.foundAt || file.head.readUInt32LE(0) !== localSignature) return { refused: 'broken' }
  const list = await file.read(at, size)
  const entries: ZipEntry[] = []
  let place = 0
  for (let i = 0; i < count; i++) {
    if (place + 46 > list.length || list.readUInt32LE(place) !== entrySignature) return { refused: 'broken' }
    const nameLength = list.readUInt16LE(place + 28)
    const entry = {
      name: list.toString('utf8', place + 46, place + 46 + nameLength),
      method: list.readUInt16LE(place + 10),
      packed: list.readUInt32LE(place + 20),
      unpacked: list.readUInt32LE(place + 24),
      at: list.readUInt32LE(place + 42),
    }
    const locked = (list.readUInt16LE(place + 8) & 1) === 1
    if (locked) return { refused: 'locked' }
    if (entry.unpacked === noSize || entry.packed === noSize || entry.at === noSize) return { refused: 'too large' }
    if (leadsOut(entry.name) || entry.at + entry.packed > at) return { refused: 'broken' }
    entries.push(entry)
    place += 46 + nameLength + list.readUInt16LE(place + 30) + list.readUInt16LE(place + 32)
  }
  if (place !== size) return { refused: 'broken' }
  return isTooLarge(entries) ? { refused: 'too large' } : entries
}

export type ZipProblem = 'broken' | 'locked' | 'too large'

/** One file of a zip, of at most so many bytes; null when it is not what the list says. */
export async function unpack(file: ArrivedFile, entry: ZipEntry, most: number): Promise<Buffer | null> {
  if (entry.unpacked > most || entry.packed > most) return null
  const header = await file.read(entry.at, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== localSignature) return null
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await file.read(start, entry.packed)
  if (packed.length !== entry.packed) return null
  try {
    const content =
      entry.method === 0 ? packed : entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : null
    return content !== null && content.length === entry.unpacked ? content : null
  } catch {
    return null
  }
}

const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const noSize = 0xffffffff
const endLength = 22

/** The record at the end of a zip: it must reach to the last byte, or something was glued behind it. */
async function endOf(file: ArrivedFile) {
  const from = Math.max(0, file.bytes - endLength - 0xffff)
  const tail = await file.read(from, file.bytes - from)
  for (let place = tail.length - endLength; place >= 0; place--) {
    if (tail.readUInt32LE(place) !== endSignature) continue
    const reachesToTheEnd = place + endLength + tail.readUInt16LE(place + 20) === tail.length
    const inOnePart = tail.readUInt16LE(place + 4) === 0 && tail.readUInt16LE(place + 6) === 0
    const count = tail.readUInt16LE(place + 10)
    if (!reachesToTheEnd || !inOnePart || count !== tail.readUInt16LE(place + 8)) return null
    return {
      count,
      size: tail.readUInt32LE(place + 12),
      at: tail.readUInt32LE(place + 16),
      foundAt: from + place,
    }
  }
  return null
}

function leadsOut(name: string): boolean {
  return name === '' || /^[/\\]|\\|^[a-z]:|\0/i.test(name) || name.split('/').includes('..')
}

function isTooLarge(entries: readonly ZipEntry[]): boolean {
  const whole = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return (
    whole > zipLimits.unpacked ||
    entries.some(e => e.unpacked > zipLimits.ratioFrom && e.unpacked > e.packed * zipLimits.entryRatio)
  )
}
