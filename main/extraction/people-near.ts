/** Whom "he", "lei" or a speaker left out stands for: somebody named shortly before, if only one can be. */
import type { SentenceView } from './document.ts'
import { isWomansName } from './languages/known-names.ts'
import type { LanguageRules } from './languages/rules.ts'
import { nameBefore } from './phrases.ts'
import type { References } from './references.ts'

/** Sentences back that a pronoun can reach, its own included. */
const reach = 4

/** People named in one sentence, the last first. */
function peopleIn(view: SentenceView, before: number, references: References): string[] {
  const { tokens } = view
  const found: string[] = []
  for (let i = before - 1; i >= 0; i -= 1) {
    if (tokens[i]!.tag !== 'name') continue
    const run = nameBefore(tokens, 0, i + 1)!
    const names = tokens.slice(run.from, run.to)
    if (references.isPerson(names)) {
      const { name } = references.person(names.map(({ text }) => text).join(' '))
      if (!found.includes(name)) found.push(name)
    }
    i = run.from
  }
  return found
}

/** Whether a pronoun (in small letters) can stand for somebody of that name. */
export function suits(name: string, pronoun: string | undefined, rules: LanguageRules): boolean {
  if (pronoun === undefined) return true
  const woman = isWomansName(name.split(/\s+/u)[0]!)
  return woman === undefined || woman === rules.nouns.femininePronouns.has(pronoun)
}

/**
 * The nearest sentence that names somebody who suits decides. Where it names more than one, a pronoun
 * stays open, and a speaker left out is its subject, whom it names first.
 */
export function personNear(
  sentences: readonly SentenceView[],
  at: number,
  before: number,
  references: References,
  rules: LanguageRules,
  pronoun?: string,
): string | undefined {
  for (let s = at; s >= 0 && s > at - reach; s -= 1) {
    const view = sentences[s]!
    const people = peopleIn(view, s === at ? before : view.tokens.length, references).filter(
      (name) => suits(name, pronoun, rules),
    )
    if (people.length === 0) continue
    return people.length === 1 || pronoun === undefined ? people.at(-1) : undefined
  }
  return undefined
}
