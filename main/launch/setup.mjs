// @ts-check
/**
 * Runs before `npm start`, `npm test` and `npm run riscontro`: installs the packages the lockfile
 * names unless they are there. Node 18 is enough, and nothing needs to be installed for it.
 * Everything it says goes to stderr; stdout belongs to the command that follows.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './installation.mjs'
import { withLock } from './setup-lock.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** @param {string} line */
const say = (line) => process.stderr.write(`riscontro: ${line}\n`)

try {
  if (!isInstalled(root)) {
    withLock(join(root, '.cache', 'setup.lock'), say, () => {
      // Another process may have installed everything while this one waited.
      if (!isInstalled(root)) install(root, say)
    })
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
