/** One long task at a time, with how far it is and a way to cancel it. */
import { create } from 'zustand'
import type { CallOptions } from '#shared/contract/client.ts'

export interface Task {
  readonly label: string
  readonly done: number
  /** Null where nobody knows. */
  readonly total: number | null
  readonly detail: string
  cancel(): void
}

export const useTask = create<{ readonly task: Task | null }>(() => ({ task: null }))

/** Shown only when it lasts: milliseconds. */
const patience = 300

export async function runTask<T>(
  label: string,
  work: (options: CallOptions) => Promise<T>,
): Promise<T> {
  const abort = new AbortController()
  const task: Task = { label, done: 0, total: null, detail: '', cancel: () => abort.abort() }
  const timer = setTimeout(() => useTask.setState({ task }), patience)
  try {
    return await work({
      signal: abort.signal,
      onProgress: ({ done, total, label: detail }) =>
        useTask.setState(({ task: shown }) =>
          shown ? { task: { ...shown, done, total, detail } } : { task: shown },
        ),
    })
  } finally {
    clearTimeout(timer)
    useTask.setState({ task: null })
  }
}
