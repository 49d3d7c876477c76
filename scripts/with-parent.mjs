// Loaded before every program that scripts/enter.mjs starts: when that is gone, killed perhaps, the program stops in its
// ordinary way, so that nothing keeps the port and the next start needs no hand.
if (process.channel !== undefined) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
