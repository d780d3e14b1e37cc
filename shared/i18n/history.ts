/** What verifying found, in words that the window and the command line share. */
import type { HistoryProblem, ProblemKind } from '../records/history.ts'

export interface HistoryProblemWords {
  readonly problem: Record<ProblemKind, string>
  /** A claim by its number, in its source. */
  readonly claim: string
  readonly source: string
  readonly row: string
}

const it: HistoryProblemWords = {
  problem: {
    changed: 'La modifica {{seq}} è stata alterata: la sua impronta non corrisponde.',
    missing: 'Mancano {{count}} modifiche a partire dalla {{seq}}.',
    added: 'Dalla modifica {{seq}}, {{count}} in più: non le ha scritte alcun comando.',
    'out-of-order': 'La modifica {{seq}} è stata scambiata con un’altra.',
    'tail-cut': 'La storia è tagliata: mancano le ultime {{count}} modifiche, dalla {{seq}}.',
    head: 'L’impronta finale non è quella della storia.',
    noted: 'L’impronta annotata per la modifica {{seq}} non è nella storia.',
    unguarded: 'Nel file manca una protezione della storia ({{found}}).',
    contradiction:
      'La modifica {{seq}} contraddice le precedenti ({{field}}): dice {{told}}, ma era {{found}}.',
    'row-changed':
      'Cambiata fuori da Riscontro ({{field}}): per la storia è {{told}}, nel file è {{found}}.',
    'row-missing': 'La storia la racconta, ma nel file non c’è più.',
    'row-added': 'È nel file, ma la storia non la racconta.',
    'row-unreadable': 'Nel file non è più leggibile.',
    'text-changed': 'Il testo non è più quello importato: la sua SHA-256 è un’altra.',
    step: 'Un passo è {{found}} nel file e {{told}} nella storia.',
  },
  claim: 'Affermazione {{number}}, «{{title}}»',
  source: 'Fonte «{{title}}»',
  row: '{{table}} {{id}}',
}

const en: HistoryProblemWords = {
  problem: {
    changed: 'Change {{seq}} was altered: its hash does not fit.',
    missing: '{{count}} changes are missing, from {{seq}} on.',
    added: 'From change {{seq}}, {{count}} too many: no command wrote them.',
    'out-of-order': 'Change {{seq}} was exchanged with another.',
    'tail-cut': 'The history was cut: the last {{count}} changes are missing, from {{seq}} on.',
    head: 'The head is not that of the history.',
    noted: 'The hash noted for change {{seq}} is not in the history.',
    unguarded: 'A guard of the history is missing in the file ({{found}}).',
    contradiction:
      'Change {{seq}} contradicts those before it ({{field}}): it says {{told}}, but it was {{found}}.',
    'row-changed':
      'Changed outside Riscontro ({{field}}): {{told}} in the history, {{found}} in the file.',
    'row-missing': 'The history tells of it, but it is no longer in the file.',
    'row-added': 'It is in the file, but the history does not tell of it.',
    'row-unreadable': 'It can no longer be read.',
    'text-changed': 'The text is no longer the one that was imported: its SHA-256 is another.',
    step: 'A step is {{found}} in the file and {{told}} in the history.',
  },
  claim: 'Claim {{number}}, “{{title}}”',
  source: 'Source “{{title}}”',
  row: '{{table}} {{id}}',
}

export const historyProblemWords = { it, en }

type Value = string | number | null

const fill = (words: string, values: Readonly<Record<string, Value>>): string =>
  words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name] ?? ''}`)

/** What is wrong. */
export const sayProblem = (words: HistoryProblemWords, problem: HistoryProblem): string =>
  fill(words.problem[problem.kind], problem)

/** What it is about, as a person calls it; '' where it is about no row. */
export function sayPlace(words: HistoryProblemWords, problem: HistoryProblem): string {
  const { claimNumber: number, sourceTitle: title, rowId: id, table } = problem
  if (id === null) return ''
  if (number !== null && title !== null) return fill(words.claim, { number, title })
  if (title !== null) return fill(words.source, { title })
  return fill(words.row, { table, id })
}
