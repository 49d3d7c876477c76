import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import type { ArrivedFile } from '../../web/file-store.ts'

/** Small files, good and hostile, made by hand for tests. */

export function arrived(content: Uint8Array): ArrivedFile {
  const file = Buffer.from(content)
  return {
    bytes: file.length,
    head: file.subarray(0, 8_192),
    read: async (from, length) => file.subarray(from, from + length),
  }
}

export function pdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
}

export interface Part {
  name: string
  content: string
  /** The size it says it has when unpacked. */
  declared?: number
  locked?: true
}

export function word(
  given: { types?: string; declaredTypes?: number; text?: string; more?: readonly Part[] } = {},
): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: given.types ?? '<Types/>',
      ...(given.declaredTypes !== undefined && { declared: given.declaredTypes }),
    },
    { name: 'word/document.xml', content: given.text ?? '<w:document/>' },
    ...(given.more ?? []),
  ])
}

export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, declared, locked } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(locked === true ? 1 : 0, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(raw), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(declared ?? raw.length, 18)
    header.writeUInt16LE(nameBytes.length, 22)
    const file = Buffer.concat([signature(0x04034b50), header, nameBytes, packed])
    files.push(file)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), header, tail, nameBytes]))
    at += file.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, listed, signature(0x06054b50), end])
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** A photograph with EXIF and its place, XMP, IPTC, a comment, and a preview behind its end. */
export function jpegWithPlace(): Buffer {
  return jpegOf([
    segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
    segment(0xe1, 'Exif\0\0II*\0\u0008\0\0\0\0\0GPS 51.5 N 0.05 W'),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'),
    segment(0xed, 'Photoshop 3.0\0by-line'),
    segment(0xfe, 'a comment'),
  ])
}

/** A photograph that says how it is turned. */
export function orientedJpeg(turned: number): Buffer {
  return jpegOf([
    segment(
      0xe1,
      `Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0${String.fromCharCode(turned)}\0\0\0\0\0\0\0`,
    ),
  ])
}

function jpegOf(before: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before,
    segment(0xc0, '\u0008\0\u0010\0\u0010\u0001\u0001\u0011\0'),
    segment(0xda, '\u0001\u0001\0\0?\0'),
    Buffer.from('scan data'),
    Buffer.from([0xff, 0x00, 0xff, 0xd0, 0x01, 0xff, 0xd9]),
    Buffer.from('preview with GPS'),
  ])
}

function segment(marker: number, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

export function pngWithWords({ width = 1, height = 1 } = {}): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from('Comment\0taken at 14 Larkspur House')),
    chunk('eXIf', Buffer.from('MM GPS')),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('behind the end'),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
