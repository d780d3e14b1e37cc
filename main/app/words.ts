/** What the app itself says, in dialogs and in the menu's standard items. */
import type { Language } from '#shared/records/extraction.ts'

const it = {
  importTitle: 'Importa file',
  textFiles: 'Testi, pagine e documenti',
  allFiles: 'Tutti i file',
  csvTitle: 'Scegli un file CSV',
  exportTitle: 'Esporta',
  formats: {
    csv: 'CSV',
    xlsx: 'Excel',
    json: 'JSON',
    jsonl: 'JSON Lines',
    annotations: 'Web Annotation (JSON-LD)',
    claimreview: 'ClaimReview (JSON-LD)',
    markdown: 'Markdown',
    html: 'Pagina HTML',
    pdf: 'PDF',
  },
  openLinkQuestion: (host: string) => `Aprire ${host} nel browser?`,
  openLink: 'Apri',
  fetchLocalQuestion: (host: string) =>
    `${host} è di questo computer o della rete locale. Leggere la pagina?`,
  fetchLocal: 'Leggi',
  cancel: 'Annulla',
  modelQuestion: (host: string) => `Inviare testi a ${host}?`,
  modelDetail: (address: string) =>
    `Quando chiedi qualcosa al modello, il testo dell’articolo, oppure l’affermazione con le sue prove, viene inviato a ${address}. Ciò che non chiedi non viene inviato.`,
  modelAllow: 'Consenti',
  engineStopped: 'Il motore di Riscontro continua a fermarsi.',
  engineStoppedDetail: 'Ciò che è stato salvato è al sicuro nel file dell’archivio.',
  tryAgain: 'Riprova',
  cannotOpen: 'L’archivio non si apre.',
  chooseLibrary: 'Scegli un altro archivio…',
  libraryTitle: 'Scegli un archivio',
  libraries: 'Archivi di Riscontro',
  quit: 'Esci',
  cut: 'Taglia',
  copy: 'Copia',
  paste: 'Incolla',
  selectAll: 'Seleziona tutto',
  resetZoom: 'Dimensioni reali',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  fullScreen: 'Schermo intero',
  developerTools: 'Strumenti di sviluppo',
  about: 'Informazioni su Riscontro',
}

const en: typeof it = {
  importTitle: 'Import files',
  textFiles: 'Texts, pages and documents',
  allFiles: 'All files',
  csvTitle: 'Choose a CSV file',
  exportTitle: 'Export',
  formats: {
    csv: 'CSV',
    xlsx: 'Excel',
    json: 'JSON',
    jsonl: 'JSON Lines',
    annotations: 'Web Annotation (JSON-LD)',
    claimreview: 'ClaimReview (JSON-LD)',
    markdown: 'Markdown',
    html: 'HTML page',
    pdf: 'PDF',
  },
  openLinkQuestion: (host) => `Open ${host} in the browser?`,
  openLink: 'Open',
  fetchLocalQuestion: (host: string) =>
    `${host} belongs to this computer or the local network. Read the page?`,
  fetchLocal: 'Read',
  cancel: 'Cancel',
  modelQuestion: (host) => `Send texts to ${host}?`,
  modelDetail: (address) =>
    `Whenever you ask the model, the text of the article, or the claim with its evidence, is sent to ${address}. What you do not ask about is not sent.`,
  modelAllow: 'Allow',
  engineStopped: 'Riscontro’s engine keeps stopping.',
  engineStoppedDetail: 'What was saved is safe in the library file.',
  tryAgain: 'Try again',
  cannotOpen: 'The library does not open.',
  chooseLibrary: 'Choose another library…',
  libraryTitle: 'Choose a library',
  libraries: 'Riscontro libraries',
  quit: 'Quit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
  about: 'About Riscontro',
}

export type Words = typeof it
export const words: Readonly<Record<Language, Words>> = { it, en }

/** From a locale such as "it-CH": Italian for Italian, English for all others. */
export const languageOf = (locale: string): Language =>
  /^it(?:[-_]|$)/i.test(locale) ? 'it' : 'en'
