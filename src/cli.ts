type Write = (text: string) => void
interface Command {
  usage: string
  run: (args: readonly string[], write: Write, writeError: Write) => number | Promise<number>
}

/** Each command is loaded when it is asked for, so that `deadlines` starts at once and touches no database. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  deadlines: () => import('./cli/deadlines.ts'),
  export: () => import('./cli/export.ts'),
  import: () => import('./cli/import.ts'),
  rebuild: () => import('./cli/rebuild.ts'),
  seal: () => import('./cli/seal.ts'),
  verify: () => import('./cli/verify.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load === undefined) {
  const asked = name === '' ? 'no command was named' : `"${name}" is not a command`
  process.stderr.write(`${asked}; expected one of: ${Object.keys(commands).join(', ')}\n`)
  process.exitCode = 2
} else {
  const command = await load()
  process.exitCode = await command.run(
    args,
    text => process.stdout.write(text),
    text => process.stderr.write(text),
  )
}
