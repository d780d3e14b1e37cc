/** The forms of English verbs, with what each can be. */
import type { VerbForm } from '../rules.ts'
import { wordSet } from '../words.ts'
import { moreNouns, morePlain } from './more-verbs.ts'
import { nouns, plain } from './verbs.ts'

/** What a form can be beyond the shared description. */
export interface EnglishForm extends VerbForm {
  /** Present in -s, or the base form. */
  present?: true
  base?: true
  past?: true
}

const nounLike = wordSet(moreNouns)
const forms = new Map<string, EnglishForm>()
const pasts = new Map<string, { past: string; participle: string }>()

function add(form: string, lemma: string, kind: Omit<EnglishForm, 'lemma'>): void {
  const known = forms.get(form)
  const merged: EnglishForm = { ...known, ...kind, lemma: known?.lemma ?? lemma }
  if ((kind.present || kind.base) && (nouns.has(form) || nounLike.has(lemma)))
    merged.homograph = true
  forms.set(form, merged)
}

const endsInE = /e$/u
const consonantY = /[^aeiou]y$/u
const hissing = /(?:s|x|z|ch|sh|o)$/u

function presentForm(lemma: string): string {
  if (consonantY.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return hissing.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function gerundForm(lemma: string, doubles: boolean): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (endsInE.test(lemma) && !/(?:ee|oe|ye)$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return `${lemma}${doubles ? lemma.at(-1) : ''}ing`
}

function pastForm(lemma: string, doubles: boolean): string {
  if (endsInE.test(lemma)) return `${lemma}d`
  if (consonantY.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return `${lemma}${doubles ? lemma.at(-1) : ''}ed`
}

for (const entry of `${plain} ${morePlain}`.split(/\s+/u)) {
  if (entry === '') continue
  const [head = '', irregular, irregularParticiple] = entry.split(':')
  const doubles = head.endsWith('+')
  const lemma = doubles ? head.slice(0, -1) : head
  const past = irregular ?? pastForm(lemma, doubles)
  const participle = irregularParticiple ?? past
  add(lemma, lemma, { finite: true, infinitive: true, base: true })
  add(presentForm(lemma), lemma, { finite: true, present: true })
  add(gerundForm(lemma, doubles), lemma, { gerund: true })
  add(past, lemma, { finite: true, past: true })
  add(participle, lemma, { participle: true })
  if (!pasts.has(lemma)) pasts.set(lemma, { past, participle })
}
for (const [form, lemma] of [
  ['travelled', 'travel'],
  ['cancelled', 'cancel'],
  ['labelled', 'label'],
  ['signalled', 'signal'],
  ['totalled', 'total'],
  ['modelled', 'model'],
  ['fuelled', 'fuel'],
  ['focussed', 'focus'],
] as const) {
  add(form, lemma, { finite: true, past: true, participle: true })
}
// "found" and "wound" are past forms before they are verbs of their own.
forms.set('found', {
  lemma: 'find',
  finite: true,
  past: true,
  participle: true,
  infinitive: true,
  homograph: true,
})
forms.set('founded', { lemma: 'found', finite: true, past: true, participle: true })
forms.set('founding', { lemma: 'found', gerund: true })
forms.set('born', { lemma: 'bear', participle: true })

const notGerunds = new Set(
  `thing something anything nothing everything morning evening king ring spring string wing during beijing building meeting
  housing ceiling wedding shilling sibling darling billing ping ceasing sterling banking earning clothing offspring outstanding
  following including according regarding concerning pending notwithstanding`.split(/\s+/u),
)
const notPast = new Set(
  `hundred need speed seed breed greed weed red bed shed sacred naked wicked aged united indeed exceed proceed
  succeed agreed-upon ted fed med limited advanced unprecedented unexpected`.split(/\s+/u),
)

/** What a lower-case word can be as a verb, if anything. */
export function verbForm(word: string): EnglishForm | undefined {
  const known = forms.get(word)
  if (known) return known
  if (word.length >= 6 && word.endsWith('ing') && !notGerunds.has(word)) {
    return { lemma: word.slice(0, -3), gerund: true }
  }
  if (word.length >= 5 && word.endsWith('ed') && !notPast.has(word) && !word.includes('-')) {
    return { lemma: word.replace(/e?d$/u, ''), finite: true, past: true, participle: true }
  }
  const prefixed = /^(?:re|co|over|out|un|mis|dis)-?(.{4,})$/u.exec(word)?.[1]
  const inner = prefixed === undefined ? undefined : forms.get(prefixed)
  return inner && !inner.homograph ? { ...inner, lemma: word } : undefined
}

export function pastOf(lemma: string): string {
  return pasts.get(lemma)?.past ?? pastForm(lemma, false)
}

export function participleOf(lemma: string): string {
  return pasts.get(lemma)?.participle ?? pastForm(lemma, false)
}

export function thirdPerson(lemma: string): string {
  return presentForm(lemma)
}

/** Whether the lemma is in the list, so that its forms can be trusted. */
export const isKnownVerb = (lemma: string): boolean => pasts.has(lemma)
