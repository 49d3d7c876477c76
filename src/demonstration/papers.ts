/** A small PDF of one page: a heading and lines of text. Letters that its typeface lacks are written without their marks. */
export function pdfOf(title: string, lines: readonly string[]): Buffer {
  const wrapped = lines.flatMap(line => wrap(line, 88))
  const text = [
    'BT /F2 15 Tf 60 780 Td (Demonstration) Tj ET',
    `BT /F2 13 Tf 60 752 Td (${escaped(title)}) Tj ET`,
    ...wrapped.slice(0, 44).map((line, place) => `BT /F1 11 Tf 60 ${724 - place * 15} Td (${escaped(line)}) Tj ET`),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
  ]
  let body = '%PDF-1.4\n'
  const starts: number[] = []
  for (const [place, object] of objects.entries()) {
    starts.push(Buffer.byteLength(body, 'latin1'))
    body += `${place + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${Buffer.byteLength(body, 'latin1')}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1')
}

function wrap(line: string, width: number): string[] {
  const out: string[] = []
  let now = ''
  for (const word of line.split(' ')) {
    if (now !== '' && now.length + word.length + 1 > width) {
      out.push(now)
      now = word
    } else now = now === '' ? word : `${now} ${word}`
  }
  return [...out, now]
}

function escaped(text: string): string {
  return plain(text).replace(/[\\()]/g, mark => `\\${mark}`)
}

/** The text in the letters of Latin 1. */
function plain(text: string): string {
  return [...text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/–/g, '-').replace(/ı/g, 'i').replace(/ł/g, 'l')]
    .map(letter => ((letter.codePointAt(0) ?? 0) < 256 ? letter : letter.normalize('NFD').replace(/[^\x20-\x7e]/g, '')))
    .join('')
}
