// Loaded before every test file. What a file writes about its tests goes through a pipe, and Node drops what is still
// waiting in a full pipe when the file ends; a pipe that is written to at once never has anything waiting.
for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true)
