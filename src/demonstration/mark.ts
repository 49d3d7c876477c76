import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Day, daysFrom, distance, parseDay, plainDay } from '../kernel/day.ts'

/** What the data folder remembers of its demonstration. */
export interface Mark {
  authority: string
  madeOn: Day
  /** False while it is being made: one that was cut off is begun anew. */
  whole: boolean
}

const stored = z.object({
  authority: z.string(),
  madeOn: z.string().transform((text, context): Day => {
    const day = parseDay(text)
    if (day === null) {
      context.addIssue({ code: 'custom', message: 'is not a day' })
      return z.NEVER
    }
    return day
  }),
  whole: z.boolean(),
})

export async function readMark(dataFolder: string): Promise<Mark | null> {
  const text = await readFile(fileOf(dataFolder), 'utf8').catch(error => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : stored.parse(JSON.parse(text))
}

export async function writeMark(dataFolder: string, mark: Mark): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  // Written beside and then renamed, so that it is whole or not there.
  await writeFile(`${fileOf(dataFolder)}.new`, `${JSON.stringify(mark)}\n`)
  await rename(`${fileOf(dataFolder)}.new`, fileOf(dataFolder))
}

/** After two weeks the days of a demonstration no longer look like a section at work. */
export function isOld(mark: Mark, today: Day): boolean {
  return daysFrom(mark.madeOn, today) >= 14
}

/** What stands above every page of a demonstration; in an old one, how to make it anew. */
export function demonstrationWords(mark: Mark | null, today: Day): string {
  if (mark === null || !isOld(mark, today)) return 'Demonstration: everyone is invented and nothing is sent.'
  return `This demonstration was made on ${plainDay(mark.madeOn)}, ${distance(mark.madeOn, today)}, and its days grow old. For a fresh one, stop the program and start it with “npm start -- --fresh”.`
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'demonstration.json')
}
