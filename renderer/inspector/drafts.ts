/**
 * What is being typed into a field and is not written yet. A draft belongs to the claim it was typed
 * for and carries its own way of being saved, so that it can reach no other claim, whatever is shown
 * meanwhile. It stays until the engine has committed it: a failed write loses nothing.
 */
import { create } from 'zustand'

export interface Draft {
  readonly text: string
  /** It was sent and refused; it is still here to be sent again. */
  readonly failed: boolean
  /** True when there is nothing left to keep: it was written, or there was nothing to write. */
  save(text: string): Promise<boolean>
}

interface Drafts {
  readonly byKey: Readonly<Record<string, Draft>>
}

export const useDrafts = create<Drafts>(() => ({ byKey: {} }))

const drafts = (): Readonly<Record<string, Draft>> => useDrafts.getState().byKey

function put(key: string, draft: Draft | null): void {
  const { [key]: _, ...others } = drafts()
  useDrafts.setState({ byKey: draft ? { ...others, [key]: draft } : others })
}

/** The text on its way to the engine, by key. */
const underWay = new Map<string, string>()

/** Holds what was typed, without writing it. */
export function hold(key: string, text: string, save: Draft['save']): void {
  put(key, { text, save, failed: false })
}

/** Forgets what was typed. */
export function takeBack(key: string): void {
  if (key in drafts()) put(key, null)
}

/** Writes what was typed, if anything was. What is typed meanwhile stays a draft. */
export async function settle(key: string): Promise<void> {
  const draft = drafts()[key]
  if (!draft || underWay.get(key) === draft.text) return
  underWay.set(key, draft.text)
  const saved = await draft.save(draft.text).catch(() => false)
  if (underWay.get(key) === draft.text) underWay.delete(key)
  const now = drafts()[key]
  if (now?.text === draft.text) put(key, saved ? null : { ...now, failed: true })
}

export function settleAll(): void {
  for (const key of Object.keys(drafts())) void settle(key)
}
