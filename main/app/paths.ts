/** Where the built program's parts lie, from the folder that holds its package.json. */
import { join } from 'node:path'

export interface Paths {
  readonly renderer: string
  readonly preload: string
  readonly engine: string
  readonly seeds: string
  /** The project's own Node, for a runtime whose own is too old for the database. */
  readonly node: string
}

export const pathsFrom = (appPath: string, platform: string = process.platform): Paths => ({
  renderer: join(appPath, 'dist/renderer'),
  preload: join(appPath, 'dist/preload/preload.cjs'),
  engine: join(appPath, 'dist/main/engine.js'),
  seeds: join(appPath, 'seeds'),
  node: join(appPath, 'node_modules/node/bin', platform === 'win32' ? 'node.exe' : 'node'),
})
