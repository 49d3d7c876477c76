import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type OpenDatabase, openDatabase } from '../../src/database/connect.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { day } from '../../src/kernel/day.ts'
import { readSeals, sealRecord } from '../../src/record/seal.ts'
import { verifyRecord } from '../../src/record/verify.ts'

const rounds = Number(process.env.SENCASE_FAULT_ROUNDS ?? '3')

for (const [what, kill] of [
  ['The program', killProgram],
  ['The database', killDatabase],
  ['The program and its database together', killBoth],
] as const) {
  describe(`${what}, killed while decisions are made`, () => {
    let folder: string
    const told = new Map<string, string>()
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'sencase-kills-'))
    })
    after(() => rmSync(folder, { recursive: true, force: true }))

    for (let round = 1; round <= (what.includes('together') ? Math.ceil(rounds / 3) : rounds); round++) {
      it(`loses nothing that was told, and starts again without help (${round})`, async () => {
        const writer = await startWriter(folder, told)
        // A different moment each time, in the middle of three decisions.
        await writer.untilTold(told.size + 10 + ((round * 37) % 90))
        await pause((round * 7) % 13)
        await kill(folder, writer)
        await checkRecord(folder, told)
      })
    }
  })
}

async function killProgram(_folder: string, writer: Writer) {
  writer.child.kill('SIGKILL')
  await writer.ended
}

/** The program lives on, waits for its database to come back, and is then stopped in the ordinary way. */
async function killDatabase(folder: string, writer: Writer) {
  const before = writer.told()
  process.kill(postmaster(folder), 'SIGKILL')
  await writer.untilTold(before + 20)
  writer.child.kill('SIGTERM')
  assert.equal(await writer.ended, 0)
}

async function killBoth(folder: string, writer: Writer) {
  process.kill(postmaster(folder), 'SIGKILL')
  await killProgram(folder, writer)
}

/** The next start, and everything that was told is there, whole, and as it was told. */
async function checkRecord(folder: string, told: ReadonlyMap<string, string>) {
  const database = await openDatabase({ dataFolder: folder })
  try {
    const seals = join(folder, 'seals.jsonl')
    const verified = await asSystem(database.app, 'verify', async tx => verifyRecord(tx, await readSeals(seals)))
    assert.deepEqual(verified.problems, [])
    assert.ok(verified.facts >= told.size)
    const recorded = await recordedWords(database)
    const lost = [...told].filter(([place, words]) => recorded.get(place) !== words)
    assert.deepEqual(lost, [])
    assert.deepEqual(await halfDone(database), [])
    await asSystem(database.app, 'seal', tx => sealRecord(tx, seals, day('2026-11-23')))
  } finally {
    await database.close()
  }
}

/** The words of the note of each decision, at both of its positions. */
async function recordedWords({ app }: OpenDatabase): Promise<Map<string, string>> {
  const facts = await asSystem(app, 'verify', tx =>
    tx.selectFrom('fact').select(['case_id', 'position', 'says']).where('name', '=', 'contact.made').execute(),
  )
  return new Map(
    facts.flatMap(({ case_id, position, says }) => {
      const { words } = says as { words: string }
      return [position - 1, position].map((place): [string, string] => [`${case_id} ${place}`, words])
    }),
  )
}

/** Cases with half a decision, or whose derived rows are not of their last fact. */
async function halfDone({ ownerPool }: OpenDatabase): Promise<unknown[]> {
  const result = await ownerPool?.query(`
    select case_id, count(*) as facts, s.facts as derived
    from fact left join case_summary s using (case_id)
    group by case_id, s.facts
    having count(*) % 2 = 1 or s.facts is distinct from count(*)`)
  return result?.rows ?? ['no connection']
}

interface Writer {
  child: ChildProcess
  ended: Promise<number | null>
  told(): number
  untilTold(count: number): Promise<void>
}

/** Starts the program that decides; what it says goes into `told` until it ends. */
async function startWriter(folder: string, told: Map<string, string>): Promise<Writer> {
  const program = fileURLToPath(new URL('./writer.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  child.stderr?.on('data', chunk => {
    words += chunk
  })
  let rest = ''
  child.stdout?.on('data', chunk => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [caseId, position, said = ''] = line.split(' ')
      told.set(`${caseId} ${position}`, said)
    }
  })
  // Its output may still hold lines when it is gone, so it has ended when that is read too.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  let gone = false
  void ended.then(() => {
    gone = true
  })
  return {
    child,
    ended,
    told: () => told.size,
    async untilTold(count) {
      for (let waited = 0; told.size < count; waited += 10) {
        if (gone || waited > 60_000) assert.fail(`The writer has told ${told.size} of ${count}. ${words}`)
        await pause(10)
      }
    },
  }
}

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}
