/** The English words of files that people read: headers and the values of closed lists. */
import { columnWords } from '#shared/i18n/columns.ts'
import type { Labels } from './italian.ts'

export const englishWords: Labels = {
  language: 'en',
  header: columnWords.en,
  type: {
    event: 'Event',
    money: 'Money',
    percentage: 'Percentage',
    quantity: 'Quantity',
    quote: 'Statement',
  },
  status: {
    new: 'New',
    'in-progress': 'In progress',
    checked: 'Checked',
    published: 'Published',
    void: 'Void',
  },
  stance: {
    supports: 'Supports',
    refutes: 'Refutes',
    context: 'Context',
  },
  kind: { url: 'Address', quotation: 'Quotation', passage: 'Passage of a source', file: 'File' },
  primacy: { primary: 'Primary', secondary: 'Secondary', unknown: '' },
  health: {
    exact: 'Exact',
    moved: 'Moved',
    fuzzy: 'Fuzzy',
    ambiguous: 'Ambiguous',
    orphan: 'Orphan',
  },
  yes: 'yes',
  no: 'no',
  decimalSign: '.',
}
