/**
 * What `electron PATH` runs, in place of Electron's own default app: takes the name, version and
 * path from PATH's package.json, then loads its `main`. Understands `--version` and `-r MODULE`.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
const preloads = []
let path
for (let at = 0; at < words.length && path === undefined; at += 1) {
  const word = words[at]
  if (word === '--version' || word === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`)
    process.exit(0)
  } else if (word === '-r' || word === '--require') preloads.push(words[(at += 1)])
  else if (!word.startsWith('-')) path = resolve(word)
}

if (path === undefined) {
  process.stderr.write('usage: electron [-r MODULE] PATH\n')
  process.exit(2)
}
for (const preload of preloads) require(resolve(preload))

const { name, productName, version, main } = JSON.parse(
  readFileSync(join(path, 'package.json'), 'utf8'),
)
process.defaultApp = true
app.setName(productName ?? name)
app.setVersion(version ?? '0.0.0')
app.setAppPath(path)
try {
  await import(pathToFileURL(join(path, main ?? 'index.js')).href)
} catch (error) {
  process.stderr.write(`electron: ${path} could not be loaded\n${error?.stack ?? error}\n`)
  process.exit(1)
}
