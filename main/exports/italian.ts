/** The Italian words of files that people read: headers and the values of closed lists. */
import { columnWords } from '#shared/i18n/columns.ts'
import type { EvidenceKind, Primacy } from '#shared/records/evidence.ts'
import type { ClaimType, Language } from '#shared/records/extraction.ts'
import type { AnchorHealth, Stance, Status } from '#shared/records/library.ts'

const type: Record<ClaimType, string> = {
  event: 'Fatto',
  money: 'Importo',
  percentage: 'Percentuale',
  quantity: 'Quantità',
  quote: 'Dichiarazione',
}

const status: Record<Status, string> = {
  new: 'Nuova',
  'in-progress': 'In corso',
  checked: 'Verificata',
  published: 'Pubblicata',
  void: 'Ritirata',
}

const stance: Record<Stance, string> = {
  supports: 'A favore',
  refutes: 'Contro',
  context: 'Contesto',
}

const kind: Record<EvidenceKind, string> = {
  url: 'Indirizzo',
  quotation: 'Citazione',
  passage: 'Passo dell’archivio',
  file: 'File',
}

const primacy: Record<Primacy, string> = {
  primary: 'Primaria',
  secondary: 'Secondaria',
  unknown: '',
}

const health: Record<AnchorHealth, string> = {
  exact: 'Esatta',
  moved: 'Spostata',
  fuzzy: 'Approssimata',
  ambiguous: 'Ambigua',
  orphan: 'Orfana',
}

export const italianWords = {
  header: columnWords.it,
  language: 'it' as Language,
  type,
  status,
  stance,
  kind,
  primacy,
  health,
  yes: 'sì',
  no: 'no',
  decimalSign: ',',
}

export type Labels = typeof italianWords
