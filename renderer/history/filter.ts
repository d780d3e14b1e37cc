/** From what a person chooses to what the history is asked for. */
import type { InputOf } from '#shared/contract/commands.ts'

/** '' asks for nothing. Days are as a date field has them, YYYY-MM-DD. */
export interface FilterChoice {
  readonly words: string
  readonly by: string
  readonly command: string
  readonly field: string
  readonly sourceId: string
  readonly from: string
  readonly to: string
}

export const noChoice: FilterChoice = {
  words: '',
  by: '',
  command: '',
  field: '',
  sourceId: '',
  from: '',
  to: '',
}

export const isChosen = (choice: FilterChoice): boolean =>
  Object.values(choice).some((value: string) => value.trim() !== '')

/** Fields of a claim that can be filtered by and taken back, in the order of the inspector. */
export const claimFields = [
  'text',
  'verdict',
  'status',
  'confidence',
  'verifiable',
  'type',
  'speaker',
  'role',
  'ranges',
  'checkWorthiness',
  'notes',
  'tags',
  'assignee',
] as const

/** The beginning of a day where the person is, `more` days later; null where there is no day. */
function startOf(day: string, more: number): string | null {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date || year < 1000) return null
  return new Date(year, month - 1, date + more).toISOString()
}

const given = (value: string): string | null => (value === '' ? null : value)

/** Both days are meant with all their hours. */
export const filterOf = (
  choice: FilterChoice,
  claimId: string | null,
): InputOf<'history.strokes'> => ({
  claimId,
  words: choice.words,
  by: given(choice.by),
  command: given(choice.command),
  field: given(choice.field),
  sourceId: given(choice.sourceId),
  from: startOf(choice.from, 0),
  to: startOf(choice.to, 1),
})
