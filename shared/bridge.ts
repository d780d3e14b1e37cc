/** What the preload puts into the window as `window.riscontro`: all that the renderer has of the system. */
import type { Transport } from './contract/client.ts'
import type { Language } from './records/extraction.ts'

export interface Bridge extends Transport {
  /** As Node names it: "linux", "darwin", "win32". */
  readonly platform: string
  /** Of the interface, as it was when the window was loaded. */
  readonly language: Language
}
