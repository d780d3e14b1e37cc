/** The Italian words of files that people read: headers and the values of closed lists. */
import type { EvidenceKind, Primacy } from '#shared/records/evidence.ts'
import type { CsvColumn } from '#shared/records/export.ts'
import type { ClaimType, Language } from '#shared/records/extraction.ts'
import type { AnchorHealth, Stance, Status } from '#shared/records/library.ts'

const header: Record<CsvColumn, string> = {
  id: 'ID',
  number: 'N.',
  source: 'Fonte',
  sourceUrl: 'Indirizzo della fonte',
  outlet: 'Testata',
  publishedOn: 'Pubblicata il',
  text: 'Affermazione',
  quote: 'Citazione dal testo',
  type: 'Tipo',
  speaker: 'Chi lo dice',
  role: 'Ruolo',
  quantities: 'Quantità',
  quantityExact: 'Quantità: parole',
  quantityKind: 'Quantità: genere',
  quantityValue: 'Quantità: valore',
  quantityLow: 'Quantità: minimo',
  quantityHigh: 'Quantità: massimo',
  quantityUnit: 'Quantità: unità',
  quantityApproximate: 'Quantità: circa',
  verifiable: 'Verificabile',
  checkWorthiness: 'Da verificare (0–1)',
  verdict: 'Verdetto',
  status: 'Stato',
  confidence: 'Sicurezza %',
  conclusion: 'Conclusione',
  asOf: 'Alla data del',
  recheckOn: 'Da ricontrollare il',
  voidReason: 'Perché ritirata',
  evidenceCount: 'N. prove',
  evidence: 'Prove',
  notes: 'Note',
  tags: 'Etichette',
  assignee: 'Assegnata a',
  anchorHealth: 'Àncora',
  ranges: 'Intervalli',
  start: 'Inizio',
  end: 'Fine',
  rangeStart: 'Inizio di ogni passo',
  rangeEnd: 'Fine di ogni passo',
  rangeExact: 'Parole di ogni passo',
  page: 'Pagina',
  revisionSha256: 'SHA-256 del testo',
  createdAt: 'Creata (UTC)',
  updatedAt: 'Modificata (UTC)',
  version: 'Versione',
}

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
  header,
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
