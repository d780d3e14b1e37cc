/** Builds dist/ when it is missing or older than what it is made from. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchError, npmCommand, projectRoot, run, say } from './host.ts'

const outputs = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']
const sources = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json']
/** Sources of the launcher, which is not built. */
const launcher = join('main', 'launch')

/** @throws LaunchError when the build fails; its own output says why */
export async function buildIfStale(): Promise<void> {
  if (!(await isStale(projectRoot))) return
  say('building')
  const [npm, ...first] = npmCommand()
  const { code } = await run(npm, [...first, 'run', '-s', 'build'], { show: true })
  if (code !== 0) throw new LaunchError('the build failed; the lines above say why')
}

/** Whether any output is missing or older than any source. Folders count: a deletion dates them. */
export async function isStale(root: string): Promise<boolean> {
  const built = await Promise.all(outputs.map((path) => timeOf(join(root, path))))
  if (built.includes(undefined)) return true
  const oldest = Math.min(...built.map((time) => time ?? 0))
  const configs = (await readdir(root)).filter((name) => /^vite\..*config\.ts$/.test(name))
  const paths = [...sources, ...configs]
  for (const path of sources) {
    const below = await readdir(join(root, path), { recursive: true }).catch(() => [])
    paths.push(...below.map((name) => join(path, name)))
  }
  const relevant = paths.filter((path) => !path.startsWith(launcher))
  const times = await Promise.all(relevant.map((path) => timeOf(join(root, path))))
  return times.some((time) => time !== undefined && time > oldest)
}

async function timeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}
