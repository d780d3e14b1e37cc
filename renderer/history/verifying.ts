/** Verifying, which goes on while the dialog is closed; its result stays until the next. */
import { create } from 'zustand'
import type { RiscontroError } from '#shared/contract/errors.ts'
import type { NotedHead, VerifyReport } from '#shared/records/history.ts'
import { client } from '../client.ts'

interface Verifying {
  /** Null while nothing is under way. */
  readonly underWay: { readonly done: number; readonly total: number; cancel(): void } | null
  readonly report: VerifyReport | null
  readonly error: RiscontroError | null
}

export const useVerifying = create<Verifying>(() => ({
  underWay: null,
  report: null,
  error: null,
}))

const set = (patch: Partial<Verifying>): void => useVerifying.setState(patch)

export async function verify(noted: NotedHead | null): Promise<void> {
  if (useVerifying.getState().underWay) return
  const stop = new AbortController()
  const cancel = (): void => stop.abort()
  set({ underWay: { done: 0, total: 0, cancel }, report: null, error: null })
  const result = await client.call(
    'history.verify',
    { noted },
    {
      signal: stop.signal,
      onProgress: ({ done, total }) => set({ underWay: { done, total: total ?? 0, cancel } }),
    },
  )
  const cancelled = !result.ok && result.error.code === 'cancelled'
  set({
    underWay: null,
    report: result.ok ? result.value : null,
    error: result.ok || cancelled ? null : result.error,
  })
}
