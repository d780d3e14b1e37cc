/** What people write for the values of closed lists: the words of the exports, and others for them. */
import { claimTypes } from '#shared/records/extraction.ts'
import { statuses } from '#shared/records/library.ts'
import {
  builtInScales,
  plainScale,
  type Scale,
  type Sense,
  type VerdictId,
} from '#shared/scales/index.ts'
import { labels } from '../labels.ts'
import { fold } from './header.ts'

/** The folded words, each with its value; the first to claim a word has it. */
function lookup<Value extends string>(
  values: readonly Value[],
  kind: 'status' | 'type',
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
  return found
}

const otherVerdicts: Partial<Record<Sense, readonly string[]>> = {
  supported: ['confermato', 'vera', 'vero', 'corretta', 'corretto', 'true', 'correct', 'confirmed'],
  refuted: ['smentito', 'falsa', 'falso', 'false', 'incorrect', 'wrong', 'fake', 'errata'],
  mixed: ['parzialmente vera', 'parzialmente vero', 'mista', 'misto', 'partly true', 'half true'],
  'not-enough-evidence': ['nei', 'non verificabile', 'non dimostrata', 'unproven', 'unverified'],
}

/**
 * What people write for the values of a scale: its own words first, then those of the plain scale
 * and other words for the same sense.
 */
export function verdictWordsOf({ values }: Scale): ReadonlyMap<string, VerdictId> {
  const found = new Map<string, VerdictId>()
  const add = (word: string, id: VerdictId): void => {
    if (!found.has(fold(word))) found.set(fold(word), id)
  }
  for (const { id, label } of values) for (const word of [id, label.it, label.en]) add(word, id)
  for (const { id, label, sense } of plainScale.values) {
    const same = values.find((value) => value.sense === sense)
    if (!same) continue
    for (const word of [id, label.it, label.en, ...(otherVerdicts[sense] ?? [])]) add(word, same.id)
  }
  return found
}

/** Words that are verdicts in any of the built-in scales. */
export const verdictWords: ReadonlySet<string> = new Set(
  builtInScales.flatMap((scale) => [...verdictWordsOf(scale).keys()]),
)

export const statusWords = lookup(statuses, 'status')
export const typeWords = lookup(claimTypes, 'type')

export const yesWords: ReadonlySet<string> = new Set(['si', 'yes', 'true', 'vero', 'y', 's', '1'])
export const noWords: ReadonlySet<string> = new Set(['no', 'false', 'falso', 'n', '0'])
