import type { Permission } from '../access/permissions.ts'
import type { Visitor } from '../access/visitor.ts'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { App, Context } from '../web/app.ts'
import type { FileStore } from '../web/file-store.ts'

/** What every capability is given: whose program it is, and where its files lie. */
export interface Program {
  profile: Profile
  files: FileStore
  /** Everyone is invented and nothing is sent. */
  demonstration: boolean
  /** The public address. */
  address: string
  /** One transaction as a named part of the program itself, such as the door, which works before anybody is signed in. */
  asSystem<T>(party: string, act: (tx: Tx) => Promise<T>): Promise<T>
}

export type CaseApp = App<Visitor, Tx, Permission>
export type At = Context<Visitor, Tx>
