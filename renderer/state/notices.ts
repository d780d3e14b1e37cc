/** Short messages to the person: what failed and why, what was done and how to see it. */
import { create } from 'zustand'

export interface Notice {
  readonly id: number
  readonly kind: 'info' | 'error'
  readonly text: string
  /** One thing that can be done about it. */
  readonly action?: { readonly label: string; run(): void }
  /** Until it is closed: the person has to choose. */
  readonly stays?: boolean
  /** Replaces an earlier notice of the same topic. */
  readonly topic?: string
}

interface Notices {
  readonly list: readonly Notice[]
}

export const useNotices = create<Notices>(() => ({ list: [] }))

/** Milliseconds a plain message stays; an error stays until it is closed. */
const stay = 6000
let count = 0

export function dismiss(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }))
}

export function dismissTopic(topic: string): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.topic !== topic) }))
}

export function notify(notice: Omit<Notice, 'id'>): void {
  count += 1
  const id = count
  useNotices.setState(({ list }) => ({
    list: [
      ...list.filter((other) => !notice.topic || other.topic !== notice.topic),
      { ...notice, id },
    ].slice(-4),
  }))
  if (notice.kind === 'info' && !notice.stays) setTimeout(() => dismiss(id), stay)
}
