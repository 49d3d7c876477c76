/**
 * Photographs tell where they were taken: for a picture of a child's home that is its address. What a picture says beside
 * itself is taken out before it is kept; how it is to be turned stays.
 */

export type Cleaned = { cleaned: Buffer } | { refused: 'broken' | 'too large' }

/** A picture of more points than this would fill the memory of whoever opens it. */
const mostPoints = 120_000_000

/** A JPEG without EXIF, XMP, IPTC, comments, previews and whatever stands behind its end. */
export function cleanJpeg(picture: Buffer): Cleaned {
  const kept: Buffer[] = [picture.subarray(0, 2)]
  let place = 2
  let turned = 1
  let size = false
  for (;;) {
    if (place + 4 > picture.length || picture[place] !== 0xff) return { refused: 'broken' }
    const marker = picture[place + 1] ?? 0
    if (marker === 0xff) {
      place += 1
      continue
    }
    if (marker === 0xd9) break
    const length = picture.readUInt16BE(place + 2)
    const end = place + 2 + length
    if (length < 2 || end > picture.length) return { refused: 'broken' }
    const segment = picture.subarray(place, end)
    if (marker === 0xe1) turned = orientationIn(segment) ?? turned
    if (isFrame(marker)) {
      if (segment.length < 10) return { refused: 'broken' }
      if (segment.readUInt16BE(5) * segment.readUInt16BE(7) > mostPoints) return { refused: 'too large' }
      size = true
    }
    if (isKept(marker, segment)) kept.push(segment)
    place = end
    if (marker === 0xda) {
      const after = endOfScan(picture, place)
      if (after === null) {
        // Cut short, as telephones sometimes leave them: programs show what there is.
        kept.push(picture.subarray(place))
        break
      }
      kept.push(picture.subarray(place, after))
      place = after
      if (picture[place + 1] === 0xd9) break
    }
  }
  if (!size) return { refused: 'broken' }
  const [start, ...rest] = kept
  return {
    cleaned: Buffer.concat([start ?? Buffer.alloc(0), ...orientation(turned), ...rest, Buffer.from([0xff, 0xd9])]),
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Colour needs JFIF (APP0), a colour profile (APP2) and Adobe's word on it (APP14); other APPn and comments go. */
function isKept(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return segment.toString('latin1', 4, 9) === 'JFIF\0'
  if (marker === 0xe2) return segment.toString('latin1', 4, 16) === 'ICC_PROFILE\0'
  return marker === 0xee && segment.toString('latin1', 4, 9) === 'Adobe'
}

/** Where the next marker stands after compressed data; null when the data runs to the end of the file. */
function endOfScan(picture: Buffer, from: number): number | null {
  for (let place = picture.indexOf(0xff, from); place >= 0 && place + 1 < picture.length; ) {
    const next = picture[place + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return place
    place = picture.indexOf(0xff, place + 1)
  }
  return null
}

/** How an EXIF segment says the picture is turned, 1 to 8. */
function orientationIn(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 18) return null
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const list = four(4)
  for (let i = 0; i < Math.min(two(list), 200); i++) {
    const entry = list + 2 + i * 12
    if (two(entry) === 0x0112) {
      const turned = two(entry + 8)
      return turned >= 1 && turned <= 8 ? turned : null
    }
  }
  return null
}

/** An EXIF segment that says nothing but how the picture is turned. */
function orientation(turned: number): Buffer[] {
  if (turned === 1) return []
  const list = Buffer.from('MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\0\0\0\0\0\0\0', 'latin1')
  list.writeUInt16BE(turned, 18)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), list])
  segment.writeUInt16BE(segment.length - 2, 2)
  return [segment]
}

/** Parts of a PNG that carry words or EXIF. */
const telling = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without its words, its EXIF and whatever stands behind its end. */
export function cleanPng(picture: Buffer): Cleaned {
  const kept: Buffer[] = [picture.subarray(0, 8)]
  let place = 8
  for (let part = 0; ; part++) {
    if (place + 12 > picture.length) return { refused: 'broken' }
    const end = place + 12 + picture.readUInt32BE(place)
    if (end > picture.length) return { refused: 'broken' }
    const type = picture.toString('latin1', place + 4, place + 8)
    if (part === 0) {
      if (type !== 'IHDR') return { refused: 'broken' }
      if (picture.readUInt32BE(place + 8) * picture.readUInt32BE(place + 12) > mostPoints)
        return { refused: 'too large' }
    }
    if (!telling.has(type)) kept.push(picture.subarray(place, end))
    place = end
    if (type === 'IEND') return { cleaned: Buffer.concat(kept) }
  }
}
