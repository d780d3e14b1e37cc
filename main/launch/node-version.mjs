// @ts-check
/**
 * Imported first by every entry point, and plain JavaScript, so that a Node too old to read
 * TypeScript still gets as far as being told so. better-sqlite3 crashes without a word below 22.
 */

const oldestMajor = 22

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} one line for the person, or nothing when the version will do
 */
export function nodeVersionProblem(version) {
  return Number(version.split('.')[0]) >= oldestMajor
    ? undefined
    : `riscontro needs Node ${oldestMajor} or newer and was started on ${version}; ` +
        'in a checkout, `npm start` and `npm test` bring their own'
}

/** Stops the process with exit code 1 and one line on a Node that is too old. */
export function requireNode22() {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem === undefined) return
  process.stderr.write(`${problem}\n`)
  process.exit(1)
}

requireNode22()
