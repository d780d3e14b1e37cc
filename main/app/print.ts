/** Prints a page of the program's own making, in a window that nobody sees and that can do nothing. */
import { readFile } from 'node:fs/promises'
import { BrowserWindow, session, type Session } from 'electron'
import { host, scheme } from './address.ts'
import { guardSession } from './security.ts'

const address = `${scheme}://${host}/report.html`

/** In memory only, and apart from the window's: no file of the program is served in it. */
const partition = 'riscontro-print'

/** The page that is being printed; one at a time. */
let served = new Uint8Array()
let guarded: Session | undefined

/** Nothing but the page is to be had there, neither from the network nor from the disk. */
function printSession(): Session {
  if (guarded) return guarded
  guarded = session.fromPartition(partition)
  guardSession(guarded, false)
  guarded.protocol.handle(scheme, ({ url }) =>
    url === address
      ? new Response(served, {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'X-Content-Type-Options': 'nosniff',
            'Cache-Control': 'no-store',
          },
        })
      : new Response(null, { status: 404 }),
  )
  return guarded
}

type Bytes = Uint8Array<ArrayBuffer>

async function print(path: string, signal: AbortSignal | undefined): Promise<Bytes> {
  signal?.throwIfAborted()
  served = new Uint8Array(await readFile(path))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  })
  const stop = (): void => window.destroy()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await window.loadURL(address)
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return new Uint8Array(pdf)
  } catch (thrown) {
    // A window that was closed says so in words of its own.
    signal?.throwIfAborted()
    throw thrown
  } finally {
    signal?.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
    served = new Uint8Array()
  }
}

let last: Promise<unknown> = Promise.resolve()

/** The file as a PDF's bytes: an HTML page of the program's own. Rejects with the signal's AbortError. */
export function printPage(path: string, signal?: AbortSignal): Promise<Bytes> {
  const printed = last.then(() => print(path, signal))
  last = printed.catch(() => undefined)
  return printed
}
