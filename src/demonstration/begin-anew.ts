import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** Empties a demonstration's tables and files. Only ever called for a data folder whose mark says that all of it is invented. */
export async function beginAnew(owner: pg.Pool, dataFolder: string): Promise<void> {
  await owner.query(`
    do $$
    declare names text;
    begin
      select string_agg(format('%I', relname), ', ') into names
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration';
      execute 'truncate table ' || names || ' restart identity';
    end $$`)
  for (const name of ['files', 'seals.jsonl', 'demonstration.json']) {
    await rm(join(dataFolder, name), { recursive: true, force: true })
  }
}
