import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { DatabaseSettings } from './database/connect.ts'
import { type Day, parseDay } from './kernel/day.ts'

export interface Config {
  port: number
  host: string
  /** The address people type, without a slash at its end. */
  address: string
  /** Whether that address is https, which decides how cookies are named and marked. */
  secure: boolean
  database: DatabaseSettings
  dataFolder: string
  /** The day it is for the program, where it is not today. */
  today: Day | null
  demonstration: boolean
  authority: string
  log: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

export type Environment = Readonly<Record<string, string | undefined>>

const project = fileURLToPath(new URL('../', import.meta.url))

/** Every environment variable that the program reads, as `.env.example` describes them. */
export const variables = z.object({
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  SENCASE_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://sencase.example.gov.uk' })
    .refine(address => !URL.canParse(address) || isBare(new URL(address)), 'must end after the host and port')
    .optional(),
  DATABASE_URL: postgresUrl(),
  SENCASE_OWNER_URL: postgresUrl(),
  SENCASE_WORKER_URL: postgresUrl(),
  SENCASE_DATA: z.string().default('data'),
  SENCASE_TODAY: z
    .string()
    .transform((text, context) => {
      const day = parseDay(text)
      if (day === null) context.addIssue({ code: 'custom', message: 'is not a day such as 2026-03-16' })
      return day
    })
    .optional(),
  SENCASE_DEMONSTRATION: z.enum(['yes', 'no'], 'is neither yes nor no').optional(),
  SENCASE_AUTHORITY: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not the name of a profile, such as learning-trust')
    .default('learning-trust'),
  SENCASE_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'is none of silent, error, warn, info and debug')
    .default('warn'),
})

/** The settings of this run. Throws one error that names every variable that is wrong, and how. */
export function readConfig(environment: Environment = process.env): Config {
  // An empty variable is how shells and containers say "not set".
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = variables.safeParse(given)
  const problems = read.success ? [] : read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  if (read.success) problems.push(...contradictions(read.data, isUnderTest(environment)))
  if (!read.success || problems.length > 0) {
    throw new Error(
      `Sencase cannot start with these settings:\n${problems.map(problem => `- ${problem}`).join('\n')}\nSee .env.example.`,
    )
  }
  return configFrom(read.data)
}

type Variables = z.infer<typeof variables>

function configFrom(read: Variables): Config {
  const dataFolder = resolve(project, read.SENCASE_DATA)
  const address = (read.SENCASE_ADDRESS ?? `http://localhost:${read.PORT}`).replace(/\/$/, '')
  return {
    port: read.PORT,
    host: read.HOST,
    address,
    secure: address.startsWith('https:'),
    database: {
      dataFolder,
      databaseUrl: read.DATABASE_URL,
      ownerUrl: read.SENCASE_OWNER_URL,
      workerUrl: read.SENCASE_WORKER_URL,
      today: read.SENCASE_TODAY ?? undefined,
    },
    dataFolder,
    today: read.SENCASE_TODAY ?? null,
    demonstration: isDemonstration(read),
    authority: read.SENCASE_AUTHORITY,
    log: read.SENCASE_LOG,
  }
}

/** An authority's own database is never filled with invented children unless somebody says so. */
function isDemonstration(read: Variables): boolean {
  return read.SENCASE_DEMONSTRATION === undefined
    ? read.DATABASE_URL === undefined
    : read.SENCASE_DEMONSTRATION === 'yes'
}

function contradictions(read: Variables, underTest: boolean): string[] {
  const problems: string[] = []
  if (read.SENCASE_TODAY !== undefined && !underTest && !isDemonstration(read)) {
    problems.push('SENCASE_TODAY is for demonstrations and tests only: real work happens on the real day')
  }
  if (read.DATABASE_URL === undefined) {
    for (const name of ['SENCASE_OWNER_URL', 'SENCASE_WORKER_URL'] as const) {
      if (read[name] !== undefined) problems.push(`${name} is set but DATABASE_URL is not`)
    }
  }
  return problems
}

function isUnderTest(environment: Environment): boolean {
  return environment.NODE_TEST_CONTEXT !== undefined || environment.SENCASE_TEST_DATABASE !== undefined
}

function isBare(address: URL): boolean {
  return address.pathname === '/' && address.search === '' && address.hash === '' && address.username === ''
}

function postgresUrl() {
  return z
    .url({ protocol: /^postgres(ql)?$/, error: 'is not an address such as postgres://sencase_app@host/sencase' })
    .optional()
}
