/** What a key means in the comparison. */
import type { Side } from '#shared/records/merge.ts'

export type Meaning =
  | { readonly does: 'step' | 'end'; readonly by: number }
  | { readonly does: 'choose' | 'chooseAll'; readonly side: Side }
  | { readonly does: 'next' | 'filter' | 'open' | 'apply' }

interface Key {
  readonly key: string
  /** Where the key is on the keyboard: with Shift a digit is another sign on each keyboard. */
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const plain: Readonly<Record<string, Meaning>> = {
  j: { does: 'step', by: 1 },
  k: { does: 'step', by: -1 },
  ArrowDown: { does: 'step', by: 1 },
  ArrowUp: { does: 'step', by: -1 },
  PageDown: { does: 'step', by: 10 },
  PageUp: { does: 'step', by: -10 },
  Home: { does: 'end', by: -1 },
  End: { does: 'end', by: 1 },
  '1': { does: 'choose', side: 'mine' },
  '2': { does: 'choose', side: 'theirs' },
  ArrowLeft: { does: 'choose', side: 'mine' },
  ArrowRight: { does: 'choose', side: 'theirs' },
  n: { does: 'next' },
  c: { does: 'filter' },
  o: { does: 'open' },
  Enter: { does: 'apply' },
}

const shifted: Readonly<Record<string, Meaning>> = {
  Digit1: { does: 'chooseAll', side: 'mine' },
  Digit2: { does: 'chooseAll', side: 'theirs' },
  ArrowLeft: { does: 'chooseAll', side: 'mine' },
  ArrowRight: { does: 'chooseAll', side: 'theirs' },
}

/** Null for a key that means nothing here. */
export function meaningOf(event: Key): Meaning | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.shiftKey) return shifted[event.code] ?? null
  const { key } = event
  return plain[key.length === 1 ? key.toLowerCase() : key] ?? null
}
