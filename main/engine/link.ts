/** A running engine as its host sees it, however it was started. */
import type { ToServer } from './inbox.ts'

export interface EngineLink {
  readonly pid: number | undefined
  send(message: ToServer): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process is gone. */
  onExit(listener: (reason: string) => void): void
  /** What the process writes on its standard error, for the log. */
  onOutput(listener: (text: string) => void): void
  /** Ends it now, without a chance to close the library. A committed edit survives that. */
  kill(): void
}
