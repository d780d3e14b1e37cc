/** One line from the pages to the app, and behind it a door for each window. */
import { ipcMain, type IpcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { WebContents } from 'electron'
import { channels } from './channels.ts'

/** The part of `ipcMain` that a door uses. */
export type Line = Pick<IpcMain, 'handle' | 'on'>

export interface Switchboard {
  /** The line of one window; a message goes to the door whose window sent it. */
  lineFor(contents: () => WebContents | undefined): Line
  hangUp(line: Line): void
}

type Call = (event: IpcMainInvokeEvent, message: unknown) => unknown
type Hear = (event: IpcMainEvent, message: unknown) => void

interface Ends {
  contents(): WebContents | undefined
  call?: Call
  hear?: Hear
}

export function openSwitchboard(): Switchboard {
  const lines = new Map<Line, Ends>()
  /** A message from nowhere goes to any door: each refuses what is not its own window's. */
  const endsFor = (sender: WebContents): Ends | undefined => {
    const all = [...lines.values()]
    return all.find((ends) => ends.contents() === sender) ?? all[0]
  }

  ipcMain.handle(channels.call, (event, message: unknown) => {
    const answer = endsFor(event.sender)?.call?.(event, message)
    const error = { code: 'forbidden', message: 'This page may not ask.' }
    return answer ?? { ok: false, error }
  })
  ipcMain.on(channels.cancel, (event, message: unknown) =>
    endsFor(event.sender)?.hear?.(event, message),
  )

  return {
    lineFor: (contents) => {
      const ends: Ends = { contents }
      const line: Line = {
        handle: (_channel, call) => {
          ends.call = call
        },
        on: (_channel: string, hear: Hear) => {
          ends.hear = hear
          return ipcMain
        },
      }
      lines.set(line, ends)
      return line
    },
    hangUp: (line) => void lines.delete(line),
  }
}
