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
  newTitle: 'Nuovo archivio',
  newName: 'Archivio',
  copyTitle: 'Salva una copia dell’archivio',
  copyName: (name: string) => `${name} (copia)`,
  packTitle: 'Crea un pacchetto di verifica',
  sendTitle: 'Manda una copia a un collega',
  sendName: (name: string, blind: boolean) =>
    `${name} ${blind ? '(alla cieca)' : '(per un collega)'}`,
  mergeTitle: 'Scegli l’archivio del collega',
  sameLibrary: 'è l’archivio che hai davanti. Scegli quello che il collega ti ha rimandato.',
  readOnlyQuestion: (file: string) => `Aprire ${file} in sola lettura?`,
  openElsewhere: (who: string, computer: string) =>
    `È già aperto da ${who} su ${computer}, che ci sta lavorando. In sola lettura lo vedi com’è ora e non puoi cambiarlo.`,
  cannotBeWritten:
    'Il file o la sua cartella non si possono scrivere. In sola lettura lo vedi com’è ora e non puoi cambiarlo.',
  openReadOnly: 'Apri in sola lettura',
  tryAgain: 'Riprova',
  cannotOpen: 'L’archivio non si apre.',
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
  newTitle: 'New library',
  newName: 'Library',
  copyTitle: 'Save a copy of the library',
  copyName: (name) => `${name} (copy)`,
  packTitle: 'Make an audit package',
  sendTitle: 'Send a copy to a colleague',
  sendName: (name, blind) => `${name} ${blind ? '(blind)' : '(for a colleague)'}`,
  mergeTitle: 'Choose your colleague’s library',
  sameLibrary: 'it is the library before you. Choose the one your colleague sent back.',
  readOnlyQuestion: (file) => `Open ${file} to read only?`,
  openElsewhere: (who, computer) =>
    `It is open already by ${who} on ${computer}, who works on it. To read only, you see it as it is now and cannot change it.`,
  cannotBeWritten:
    'The file or its folder cannot be written. To read only, you see it as it is now and cannot change it.',
  openReadOnly: 'Open to read only',
  tryAgain: 'Try again',
  cannotOpen: 'The library does not open.',
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
