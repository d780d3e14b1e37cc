/** Whom "he", "lei" or a speaker left out stands for: somebody named shortly before, if only one can be. */
import type { SentenceView } from './document.ts'
import { isWomansName } from './languages/known-names.ts'
import type { LanguageRules } from './languages/rules.ts'
import { nameBefore } from './phrases.ts'
import type { References } from './references.ts'
import type { Speaker } from './speakers.ts'

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

/** Where a pronoun stands. */
export interface Reached {
  sentences: readonly SentenceView[]
  sentence: number
  /** Index of the first token that it cannot mean. */
  before: number
}

/**
 * The nearest sentence that names somebody who suits decides. Where it names more than one, a pronoun
 * stays open, and a speaker left out is its subject, whom it names first.
 */
function personNear(
  { sentences, sentence, before }: Reached,
  references: References,
  rules: LanguageRules,
  pronoun: string | undefined,
): string | undefined {
  for (let s = sentence; s >= 0 && s > sentence - reach; s -= 1) {
    const view = sentences[s]!
    const to = s === sentence ? before : view.tokens.length
    const people = peopleIn(view, to, references).filter((name) => suits(name, pronoun, rules))
    if (people.length === 0) continue
    return people.length === 1 || pronoun === undefined ? people.at(-1) : undefined
  }
  return undefined
}

/** Who spoke just before, if that may be meant, or who is near; `pronoun` in small letters. */
export function personMeant(
  at: Reached,
  references: References,
  rules: LanguageRules,
  spoke: Speaker | undefined,
  pronoun: string | undefined,
): Pick<Speaker, 'name' | 'role'> | undefined {
  const isMeant =
    spoke !== undefined &&
    spoke.isUnresolved !== true &&
    (pronoun === undefined ||
      (references.isKnownPerson(spoke.name) && suits(spoke.name, pronoun, rules)))
  if (isMeant) {
    const { name, role } = spoke
    return { name, ...(role === undefined ? {} : { role }) }
  }
  const name = personNear(at, references, rules, pronoun)
  return name === undefined ? undefined : references.person(name)
}
