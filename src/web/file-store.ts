import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files in the data folder, named by the hash of what is in them: the same content is kept once, and cannot change. */
export interface FileStore {
  /** Keeps content that was looked at first: what is refused leaves nothing behind. */
  keep(content: NodeJS.ReadableStream, examine: Examine): Promise<KeptFile | { refused: string }>
  read(sha256: string): Readable
  /** Removes what has lain there since before an instant and nothing names; gives how many files it removed. */
  sweep(before: Date, stillNamed: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>
}

export interface KeptFile {
  sha256: string
  bytes: number
  mediaType: string
}

/** A file that has arrived and is not kept yet. */
export interface ArrivedFile {
  bytes: number
  /** Its beginning, to tell what kind of file it is. */
  head: Buffer
  /** So many bytes from a place; fewer at the end of the file. */
  read(from: number, length: number): Promise<Buffer>
}

/** What a file is, and what to keep in its place when something had to be taken out of it; or why it is not kept. */
export type Examine = (file: ArrivedFile) => Promise<{ mediaType: string; cleaned?: Buffer } | { refused: string }>

const headBytes = 8_192

export function fileStore(folder: string): FileStore {
  return {
    async keep(content, examine) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const arriving = join(folder, `arriving-${randomBytes(8).toString('hex')}`)
      try {
        const arrived = await write(content, arriving)
        const file = await open(arriving, 'r+')
        try {
          const found = await examine(asArrived(file, arrived.bytes, arrived.head))
          if ('refused' in found) return found
          const kept = found.cleaned === undefined ? arrived : await rewrite(file, found.cleaned)
          // On disk before the record names it.
          await file.sync()
          await mkdir(join(folder, kept.sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
          await rename(arriving, pathOf(folder, kept.sha256))
          return { sha256: kept.sha256, bytes: kept.bytes, mediaType: found.mediaType }
        } finally {
          await file.close()
        }
      } finally {
        await rm(arriving, { force: true })
      }
    },
    read: sha256 => createReadStream(pathOf(folder, sha256)),
    async sweep(before, stillNamed) {
      let removed = 0
      for (const part of await readdir(folder).catch(() => [])) {
        // What a killed program left half arrived has no name of its own.
        if (part.startsWith('arriving-')) removed += await removeOld(join(folder, part), before)
        if (!/^[0-9a-f]{2}$/.test(part)) continue
        const hashes = (await readdir(join(folder, part))).filter(name => /^[0-9a-f]{64}$/.test(name))
        const named = await stillNamed(hashes)
        for (const hash of hashes.filter(h => !named.has(h))) removed += await removeOld(pathOf(folder, hash), before)
      }
      return removed
    },
  }
}

/** Looks at the time last of all: content that arrives again meanwhile is new, and stays. */
async function removeOld(path: string, before: Date): Promise<number> {
  if ((await stat(path)).mtime >= before) return 0
  await rm(path, { force: true })
  return 1
}

async function write(content: NodeJS.ReadableStream, path: string) {
  const hash = createHash('sha256')
  let bytes = 0
  const head: Buffer[] = []
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes))
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(content, count, createWriteStream(path, { mode: 0o600 }))
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(head) }
}

async function rewrite(file: FileHandle, cleaned: Buffer) {
  await file.truncate(0)
  await file.write(cleaned, 0, cleaned.length, 0)
  return { sha256: createHash('sha256').update(cleaned).digest('hex'), bytes: cleaned.length }
}

function asArrived(file: FileHandle, bytes: number, head: Buffer): ArrivedFile {
  return {
    bytes,
    head,
    async read(from, length) {
      const wanted = Math.max(0, Math.min(length, bytes - from))
      const buffer = Buffer.alloc(wanted)
      const { bytesRead } = await file.read(buffer, 0, wanted, from)
      return buffer.subarray(0, bytesRead)
    },
  }
}

function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its hash')
  return join(folder, sha256.slice(0, 2), sha256)
}
