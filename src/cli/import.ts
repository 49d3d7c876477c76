import { readFile, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { largestCaseFile, readArriving } from '../case/portable/read.ts'
import type { At } from '../case/program.ts'
import type { OpenDatabase } from '../database/connect.ts'
import { asSystem } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { mayBeKnown, newCaseOf } from '../referral/arrived-case.ts'
import { openCase } from '../referral/open-case.ts'
import { programOf } from '../serve.tsx'
import { runImportSettings } from '../settings/register/command.ts'
import { withDatabase } from './database.ts'

export const usage = 'sencase import settings FILE\n       sencase import FILE'

type Write = (text: string) => void

/** `import settings FILE`: the register of schools, reported row by row. `import FILE`: the record of one case, whole. */
export async function run(args: readonly string[], write: Write, writeError: Write): Promise<number> {
  const [what, ...rest] = args
  if (what === 'settings') {
    return withDatabase((database, _config, today) =>
      runImportSettings(
        rest,
        { inTransaction: work => asSystem(database.app, 'import', work), today },
        line => write(`${line}\n`),
        line => writeError(`${line}\n`),
      ),
    )
  }
  if (what === undefined || rest.length > 0) {
    writeError(`Usage: ${usage}\n`)
    return 2
  }
  return importCase(what, write, writeError)
}

/**
 * Opens a case with the record of a portable file, as it stands in it and under its own law. Ends with 2 when the file is
 * refused, and then nothing is changed. A child who moved in from another authority is taken in on the pages of the program,
 * which ask for the day.
 */
async function importCase(path: string, write: Write, writeError: Write): Promise<number> {
  const text = await textOf(path)
  if ('wrong' in text) {
    writeError(`${text.wrong}\n`)
    return 2
  }
  return withDatabase(async (database, config, today) => {
    const program = programOf(config, database.app)
    const read = readArriving(text.ok, program.profile, today)
    if ('problems' in read) {
      for (const problem of read.problems) writeError(`${problem}\n`)
      return 2
    }
    const arriving = read.ok
    const at = await asImporter(database, today)
    const made = newCaseOf(arriving, {
      receivedOn: today,
      facts: [
        ...arriving.facts,
        {
          name: 'file.taken-in',
          on: today,
          says: {
            from: arriving.authority ?? 'a portable case file',
            sha256: text.sha256,
            entries: arriving.facts.length,
            ...(arriving.madeOn === null ? {} : { madeOn: arriving.madeOn }),
            ...(arriving.reference === null ? {} : { reference: arriving.reference }),
            closures: arriving.closures.map(c => ({ ...c })),
            documents: [...arriving.documents],
          },
        },
      ],
      home: null,
      quadrant: null,
      setting: null,
      together: false,
      documents: [],
      known: async tx => {
        const [known] = (await mayBeKnown(tx, arriving)).filter(c => c.certain || c.why.includes('the same name'))
        return known === undefined
          ? null
          : refuse(`${known.name} may be with us already (${known.cases.map(c => c.caseId).join(', ')}): ${known.why}`)
      },
    })
    const opened = isRefused(made) ? made : await openCase(program, at, { ...made, law: arriving.law })
    if (isRefused(opened)) {
      for (const { because } of opened.refused) writeError(`${because}\n`)
      return 2
    }
    for (const left of arriving.leftOut) writeError(`Left out: ${left}\n`)
    write(`${opened.caseId}\n`)
    return 0
  })
}

async function textOf(path: string): Promise<{ ok: string; sha256: string } | { wrong: string }> {
  try {
    const { size } = await stat(path)
    if (size > largestCaseFile * 2) return { wrong: 'The file is larger than any record of a child' }
    const bytes = await readFile(path)
    const digest = await crypto.subtle.digest('SHA-256', bytes)
    return { ok: bytes.toString('utf8'), sha256: Buffer.from(digest).toString('hex') }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { wrong: `The file cannot be read (${error.code})` }
  }
}

/** The program itself, as an account that nobody can sign in with: what it records says that it came by a file. */
async function asImporter(database: OpenDatabase, today: Day): Promise<At> {
  const accountId = 'system:import'
  await asSystem(database.app, 'import', tx =>
    tx
      .insertInto('account')
      .values({
        account_id: accountId,
        kind: 'staff',
        name: 'Taken in from a file',
        title: 'The program',
        sentence: null,
        email: 'import@program.invalid',
        telephone: null,
        role: 'administrative-officer',
        person_id: null,
        place: 999,
        disabled_at: new Date(),
      })
      .onConflict(c => c.doNothing())
      .execute(),
  )
  return {
    visitor: {
      accountId,
      role: 'administrative-officer',
      name: 'Taken in from a file',
      title: 'The program',
      personId: null,
    },
    today,
    now: new Date(),
    params: {},
    query: {},
    path: '/',
    csrf: '',
    session: null,
    work: act =>
      asSystem(database.app, 'import', async tx => {
        await sql`select set_config('sencase.today', ${today}, true)`.execute(tx)
        return act(tx)
      }),
  }
}
