import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files in the data folder, named by the hash of what is in them: the same content is kept once, and cannot change. */
export interface FileStore {
  keep(content: NodeJS.ReadableStream): Promise<{ sha256: string; bytes: number; head: Buffer }>
  read(sha256: string): Readable
}

/** How much of the beginning is given back, to tell what kind of file it is. */
const headBytes = 8_192

export function fileStore(folder: string): FileStore {
  return {
    async keep(content) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const arriving = join(folder, `arriving-${randomBytes(8).toString('hex')}`)
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
      try {
        await pipeline(content, count, createWriteStream(arriving, { mode: 0o600 }))
        // On disk before the record names it.
        const file = await open(arriving, 'r+')
        await file.sync()
        await file.close()
        const sha256 = hash.digest('hex')
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
        await rename(arriving, pathOf(folder, sha256))
        return { sha256, bytes, head: Buffer.concat(head) }
      } catch (error) {
        await rm(arriving, { force: true })
        throw error
      }
    },
    read: sha256 => createReadStream(pathOf(folder, sha256)),
  }
}

function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its hash')
  return join(folder, sha256.slice(0, 2), sha256)
}
