/** What people write for the values of closed lists: the words of the exports, and others for them. */
import { claimTypes } from '#shared/records/extraction.ts'
import { statuses, verdicts } from '#shared/records/library.ts'
import { labels } from '../labels.ts'
import { fold } from './header.ts'

/** The folded words, each with its value; the first to claim a word has it. */
function lookup<Value extends string>(
  values: readonly Value[],
  kind: 'verdict' | 'status' | 'type',
  others: Partial<Record<Value, readonly string[]>> = {},
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  const add = (word: string, value: Value): void => {
    if (!found.has(fold(word))) found.set(fold(word), value)
  }
  for (const value of values) {
    add(value, value)
    for (const language of [labels.it, labels.en])
      add((language[kind] as Record<string, string>)[value] ?? value, value)
  }
  for (const value of values) for (const word of others[value] ?? []) add(word, value)
  return found
}

export const verdictWords = lookup(verdicts, 'verdict', {
  supported: ['confermato', 'vera', 'vero', 'corretta', 'corretto', 'true', 'correct', 'confirmed'],
  refuted: ['smentito', 'falsa', 'falso', 'false', 'incorrect', 'wrong', 'fake', 'errata'],
  mixed: ['parzialmente vera', 'parzialmente vero', 'mista', 'misto', 'partly true', 'half true'],
  'not-enough-evidence': ['nei', 'non verificabile', 'non dimostrata', 'unproven', 'unverified'],
})

export const statusWords = lookup(statuses, 'status')
export const typeWords = lookup(claimTypes, 'type')

export const yesWords: ReadonlySet<string> = new Set(['si', 'yes', 'true', 'vero', 'y', 's', '1'])
export const noWords: ReadonlySet<string> = new Set(['no', 'false', 'falso', 'n', '0'])
