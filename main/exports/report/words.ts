/** What the reports say by themselves, beside the labels of closed lists. */
import type { Language } from '#shared/records/extraction.ts'

const it = {
  report: 'Rapporto di verifica',
  contents: 'Fonti',
  exported: 'Esportato',
  by: 'da',
  untitled: 'Senza titolo',
  byline: 'Autore',
  outlet: 'Testata',
  publishedOn: 'Pubblicata il',
  address: 'Indirizzo',
  digest: 'SHA-256 del testo',
  text: 'Il testo',
  claims: 'Le affermazioni',
  noVerdict: 'Senza verdetto',
  verdict: 'Verdetto',
  status: 'Stato',
  confidence: 'Sicurezza',
  saidBy: 'Lo dice',
  quantities: 'Quantità',
  evidence: 'Prove',
  notes: 'Note',
  tags: 'Etichette',
  assignee: 'Assegnata a',
  accessedOn: 'consultata il',
  toText: 'Al testo',
  lost: 'Queste parole non sono più al loro posto nel testo.',
  key: 'Legenda',
}

export type ReportWords = typeof it

const en: ReportWords = {
  report: 'Verification report',
  contents: 'Sources',
  exported: 'Exported',
  by: 'by',
  untitled: 'Untitled',
  byline: 'Author',
  outlet: 'Outlet',
  publishedOn: 'Published on',
  address: 'Address',
  digest: 'SHA-256 of the text',
  text: 'The text',
  claims: 'The claims',
  noVerdict: 'No verdict',
  verdict: 'Verdict',
  status: 'Status',
  confidence: 'Confidence',
  saidBy: 'Said by',
  quantities: 'Quantities',
  evidence: 'Evidence',
  notes: 'Notes',
  tags: 'Tags',
  assignee: 'Assigned to',
  accessedOn: 'seen on',
  toText: 'To the text',
  lost: 'These words no longer stand in their place in the text.',
  key: 'Key',
}

export const reportWords: Readonly<Record<Language, ReportWords>> = { it, en }
