/** Words of the overview. */
const it = {
  title: 'Quadro d’insieme',
  close: 'Torna alle affermazioni',
  library: 'Tutto l’archivio',
  claims_one: '{{count}} affermazione',
  claims_other: '{{count}} affermazioni',
  checked: '{{count}} con un verdetto',
  none: 'Non ci sono ancora affermazioni da contare.',
  noFigures: 'Nessuna affermazione ha insieme una cifra e una data.',
  outlet: 'La testata',
  noVerdict: 'Nessun verdetto',
  saveSvg: 'Salva come SVG',
  savePng: 'Salva come PNG',
  saved: 'Salvato: {{path}}',
  table: 'Tabella',
  what: 'Voce',
  verdict: 'Verdetto',
  count: 'Affermazioni',
  statuses: { title: 'Avanzamento', says: 'A che punto è il lavoro.' },
  due: {
    title: 'Da ricontrollare',
    says: 'Il giorno fissato per ricontrollarle è arrivato.',
    all: 'Mostra tutte ({{count}})',
  },
  sources: {
    title: 'Verdetti per fonte',
    says: 'Le fonti con più affermazioni. Una barra mostra le sue nella griglia.',
  },
  speakers: {
    title: 'Verdetti per chi parla',
    says: 'Le voci citate più spesso. Una barra ne cerca le affermazioni.',
  },
  types: { title: 'Verdetti per tipo', says: 'Che cosa viene affermato.' },
  months: {
    title: 'Verdetti per mese',
    says: 'Per mese di pubblicazione o, se ignota, d’importazione.',
  },
  coverage: { title: 'Copertura', says: 'Quante frasi sono trattate, saltate, scoperte.' },
  figures: {
    title: 'Quantità nel tempo',
    says: 'Ogni punto è una cifra di un’affermazione con la data che dà.',
  },
  sentences: { claimed: 'Trattate', skipped: 'Saltate', untouched: 'Scoperte' },
}

const en: typeof it = {
  title: 'Overview',
  close: 'Back to the claims',
  library: 'The whole library',
  claims_one: '{{count}} claim',
  claims_other: '{{count}} claims',
  checked: '{{count}} with a verdict',
  none: 'There are no claims to count yet.',
  noFigures: 'No claim has both a figure and a date.',
  outlet: 'The outlet',
  noVerdict: 'No verdict',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  saved: 'Saved: {{path}}',
  table: 'Table',
  what: 'Of',
  verdict: 'Verdict',
  count: 'Claims',
  statuses: { title: 'Progress', says: 'How far the work has come.' },
  due: {
    title: 'Due for another look',
    says: 'The day set for looking again has come.',
    all: 'Show all ({{count}})',
  },
  sources: {
    title: 'Verdicts by source',
    says: 'The sources with the most claims. A bar shows its claims in the grid.',
  },
  speakers: {
    title: 'Verdicts by speaker',
    says: 'The voices quoted most often. A bar searches their claims.',
  },
  types: { title: 'Verdicts by type', says: 'What is claimed.' },
  months: {
    title: 'Verdicts by month',
    says: 'By month of publication or, where unknown, of import.',
  },
  coverage: { title: 'Coverage', says: 'How many sentences are claimed, skipped, untouched.' },
  figures: {
    title: 'Quantities over time',
    says: 'Each dot is a figure of a claim at the date the claim gives.',
  },
  sentences: { claimed: 'Claimed', skipped: 'Skipped', untouched: 'Untouched' },
}

export const overviewWords = { it, en }
