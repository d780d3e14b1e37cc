/** What the page may do, asserted on the running program. */
import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { clearSeat, electronCommand, launch, newSeat, type Running, type Seat } from './app.ts'

let seat: Seat
let running: Running

test.beforeAll(async () => {
  seat = await newSeat()
  running = await launch(seat)
})
test.afterAll(async () => {
  await running.close()
  await clearSeat(seat)
})

test('the window is sandboxed and isolated, without Node', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    // Not in the public types; it is what the page really runs with.
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Electron.WebPreferences
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  expect(
    await running.page.evaluate(() => [
      typeof (globalThis as Record<string, unknown>)['require'],
      typeof (globalThis as Record<string, unknown>)['process'],
      typeof (globalThis as Record<string, unknown>)['module'],
    ]),
  ).toEqual(['undefined', 'undefined', 'undefined'])
})

test('the page has one bridge and its own scheme', async () => {
  expect(new URL(running.page.url()).protocol).toBe('riscontro:')
  expect(await running.page.evaluate(() => Object.keys(window.riscontro).toSorted())).toEqual([
    'cancel',
    'language',
    'listen',
    'platform',
    'send',
  ])
})

test('a painted window leaves no refusal behind: nothing in it needs what the policy denies', () => {
  expect(running.complaints).toEqual([])
})

test('no script from outside, no eval, no network', async () => {
  const outcomes = await running.page.evaluate(async () => {
    /** Later, by itself: what a debugger evaluates at once is let through by the policy. */
    const attempt = (work: () => unknown) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            work()
            resolve('allowed')
          } catch {
            resolve('refused')
          }
        })
      })
    const fetched = (address: string) =>
      fetch(address).then(
        () => 'allowed',
        () => 'refused',
      )
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    return {
      // oxlint-disable-next-line no-implied-eval, no-new-func -- that it is refused is the test
      eval: await attempt(() => new Function('return 1')()),
      inline: (window as unknown as Record<string, unknown>)['injected'] === undefined,
      http: await fetched('http://127.0.0.1:9/'),
      file: await fetched('file:///etc/passwd'),
      outside: (await fetch('riscontro://app/../package.json')).status,
    }
  })
  expect(outcomes).toEqual({
    eval: 'refused',
    inline: true,
    http: 'refused',
    file: 'refused',
    outside: 404,
  })
})

test('the page cannot be led away and opens no window', async () => {
  const { page, app } = running
  const before = page.url()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.invalid/?next=riscontro://app/'
    link.textContent = 'x'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    link.remove()
    window.open('https://example.invalid/')
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('permissions are refused', async () => {
  const answers = await running.page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    geolocation: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code }) => resolve(code === 1 ? 'denied' : `error ${code}`),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  }))
  expect(answers).toEqual({ notification: 'denied', geolocation: 'denied', camera: 'denied' })
})

test('messages that do not fit are refused by name of the field', async () => {
  const send = (name: string, input: unknown) =>
    running.page.evaluate(
      ([command, value]) => window.riscontro.send(`s${Math.random()}`, command as string, value),
      [name, input],
    )
  expect(await send('claims.update', { ids: ['x'], patch: {} })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', field: 'ids.0' },
  })
  expect(await send('claims.update', { ids: [], patch: { verdict: 'perhaps' } })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  expect(await send('sources.importPaths', { paths: ['/etc/passwd'] })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await send('exports.write', { path: '/tmp/x.csv' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await send('no.such', {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } })
  expect(await send('app.openLink', { url: 'file:///etc/passwd' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', field: 'url' },
  })
  expect(await send('app.showFile', { path: '/etc/passwd' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden', field: 'path' },
  })
})

test('a second start hands over to the first', async () => {
  const { app } = running
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const { command, args, env } = await electronCommand(seat)
  const again = spawn(command, args, { env, stdio: 'ignore' })
  again.on('exit', resolve)
  const timer = setTimeout(() => again.kill('SIGKILL'), 20_000)
  expect(await promise).toBe(0)
  clearTimeout(timer)
  expect(app.windows()).toHaveLength(1)
})

test('the menu has every action, in the language of the window', async () => {
  const ids = await running.app.evaluate(({ Menu }) => {
    const all: string[] = []
    const walk = (items: Electron.MenuItem[]): void => {
      for (const item of items) {
        if (item.id) all.push(item.id)
        if (item.submenu) walk(item.submenu.items)
      }
    }
    walk(Menu.getApplicationMenu()!.items)
    return all
  })
  const { actions } = await import('#shared/actions.ts')
  expect(ids).toEqual(expect.arrayContaining(actions.map(({ id }) => id)))
  const label = await running.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('export.open')!.label,
  )
  expect(label).toBe('Esporta…')
})
