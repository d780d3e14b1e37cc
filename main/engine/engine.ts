/** The entry of the engine: the process that holds the workbench, apart from the window's. */

const oldest = 22
if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `Riscontro's engine needs Node ${oldest} or newer, not ${process.version}.\n`,
  )
  process.exit(1)
}

// Loaded only now: on an older Node the database's binding would crash without a word.
const { openLibrary } = await import('./open-library.ts')
const { runEngine } = await import('./run-engine.ts')
runEngine(openLibrary)

export {}
