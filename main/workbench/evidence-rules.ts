/** The rules for evidence that are on in this library. Not part of the history. */
import type { Store } from '#main/store/index.ts'
import { allRules, EvidenceRules } from '#shared/records/evidence.ts'

const key = 'evidence.rules'

/** All of them until somebody switches one off. */
export function rulesOf(store: Store): EvidenceRules {
  const read = EvidenceRules.partial().safeParse(store.settings.get(key) ?? {})
  if (!read.success) return allRules
  const { independent = true, primary = true, older = true } = read.data
  return { independent, primary, older }
}

export const setRules = (store: Store, rules: EvidenceRules): void => store.settings.set(key, rules)
