/** Starts the real app on a library of its own, and lets a test look at it as a person would. */
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { prepareElectron, type PreparedElectron } from '#main/launch/prepare.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { Result } from '#shared/contract/errors.ts'

export const projectRoot = join(import.meta.dirname, '../..')

export interface Seat {
  /** The folder of this program's own data. */
  readonly userData: string
  /** The library file. */
  readonly library: string
}

export interface Options {
  readonly language?: 'it' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly environment?: Readonly<Record<string, string>>
}

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** Errors and refusals that the page wrote to its console. */
  readonly complaints: readonly string[]
  /** Ends it as a person does. */
  close(): Promise<void>
  /** Ends all of its processes at once, without a word. */
  kill(): Promise<void>
}

export async function newSeat(): Promise<Seat> {
  const userData = await mkdtemp(join(tmpdir(), 'riscontro-e2e-'))
  return { userData, library: join(userData, 'library.riscontro') }
}

export const clearSeat = (seat: Seat): Promise<void> =>
  rm(seat.userData, { recursive: true, force: true, maxRetries: 5 })

/** Once for all specs: a virtual display ends with this process. */
let preparing: Promise<PreparedElectron> | undefined
const prepared = (): Promise<PreparedElectron> => (preparing ??= prepareElectron())

async function writeState(seat: Seat, options: Options): Promise<void> {
  const { language = 'it', theme = 'light', width = 1280, height = 800 } = options
  await mkdir(seat.userData, { recursive: true })
  const state = { language, theme, bounds: { x: 0, y: 0, width, height }, maximised: false }
  await writeFile(join(seat.userData, 'state.json'), JSON.stringify(state))
}

/** How the program is started on this seat. */
export async function electronCommand(
  seat: Seat,
  options: Options = {},
): Promise<{ command: string; args: string[]; env: Record<string, string>; sandbox: boolean }> {
  const electron = await prepared()
  return {
    command: electron.executable,
    args: [...electron.args, projectRoot],
    env: {
      ...electron.env,
      RISCONTRO_USER_DATA: seat.userData,
      RISCONTRO_LIBRARY: seat.library,
      RISCONTRO_ANALYST: 'Ada',
      ...options.environment,
    },
    sandbox: electron.sandbox,
  }
}

export async function launch(seat: Seat, options: Options = {}): Promise<Running> {
  const { command, args, env, sandbox } = await electronCommand(seat, options)
  await writeState(seat, options)
  const app = await _electron.launch({
    executablePath: command,
    args,
    env,
    chromiumSandbox: sandbox,
    // Otherwise Playwright pretends a light system, whatever the program sets.
    colorScheme: null,
  })
  const complaints: string[] = []
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.getByTestId('claims-grid').waitFor()
  await page.getByTestId('source-text').waitFor()
  const child = app.process()
  return {
    app,
    page,
    complaints,
    close: () => app.close(),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

let asked = 0

/** A command as the page itself would send it, through the bridge. */
export async function ask<N extends CommandName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  asked += 1
  const result = await page.evaluate(
    ([id, command, value]) => window.riscontro.send(id, command, value),
    [`t${asked}`, name, input] as [string, string, unknown],
  )
  const answer = result as Result<OutputOf<N>>
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value
}
