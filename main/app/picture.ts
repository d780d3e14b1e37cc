/** Takes a picture of the window once it shows the library: for a machine without a display. */
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

export interface PictureOrder {
  readonly path: string
  /** End the program afterwards. */
  readonly exit: boolean
}

export function readPictureOrder(environment: NodeJS.ProcessEnv): PictureOrder | undefined {
  const path = environment['RISCONTRO_PICTURE']
  return path ? { path, exit: environment['RISCONTRO_PICTURE_EXIT'] === '1' } : undefined
}

const patience = 60_000
/** Fonts and the grid's own animations settle after the frame in which the page says it is ready. */
const settling = 300

const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'

async function take(window: BrowserWindow, path: string): Promise<void> {
  await window.webContents.executeJavaScript(twoFrames)
  await pause(settling)
  const image = await window.webContents.capturePage()
  if (image.isEmpty()) throw new Error('the window has nothing to show')
  writeFileSync(path, image.toPNG())
}

/**
 * @param ready when the page has painted the library
 * @param leave ends the program with this exit code
 */
export function takePictureWhenReady(
  order: PictureOrder,
  window: BrowserWindow,
  ready: Promise<void>,
  leave: (code: number) => void,
): void {
  const fail = (why: string): void => {
    process.stderr.write(`No picture of the window: ${why}\n`)
    leave(1)
  }
  const impatience = setTimeout(
    () => fail(`it did not get ready within ${patience / 1000} s.`),
    patience,
  )
  ready
    .then(() => take(window, order.path))
    .then(
      () => {
        process.stdout.write(`Picture of the window: ${order.path}\n`)
        if (order.exit) leave(0)
      },
      (error: unknown) => fail(String(error)),
    )
    .finally(() => clearTimeout(impatience))
}
