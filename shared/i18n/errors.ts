import type { ErrorCode } from '../contract/errors.ts'

type Words = Record<ErrorCode, string>

/** `{{detail}}` is filled from the error's detail of that name. */
const it: Words = {
  'invalid-input': 'Il valore non va bene: {{message}}',
  'unknown-command': 'Comando sconosciuto.',
  forbidden: 'Questa operazione non è permessa da qui.',
  'not-found': 'Non c’è più: forse è stato eliminato.',
  cancelled: 'Annullato.',
  'unreadable-file': 'Non riesco a leggere {{file}}: {{why}}',
  'cannot-fetch': 'Non riesco a scaricare {{file}}: {{why}}',
  'file-too-large': '{{file}} è troppo grande: il limite è {{limit}}.',
  'not-a-library': '{{file}} non è un archivio di Riscontro. Il file non è stato toccato.',
  'newer-library':
    '{{file}} viene da una versione più nuova di Riscontro. Aggiorna il programma; il file non è stato toccato.',
  'damaged-library': '{{file}} è danneggiato. Una copia di riserva è accanto al file: {{backup}}',
  'library-busy': 'Un altro programma sta scrivendo sull’archivio. Riprova fra poco.',
  'library-in-use':
    '{{file}} è aperto da {{who}} su {{computer}} ({{program}}, processo {{process}}). Chiudilo lì, oppure aprilo qui in sola lettura.',
  'library-missing': '{{file}} non c’è più: è stato spostato, rinominato o eliminato.',
  'library-exists':
    'In quel posto c’è già un file, {{file}}, che non è stato toccato. Scegli un altro nome.',
  'read-only': 'L’archivio è aperto in sola lettura: niente può essere cambiato.',
  'pack-changed':
    '{{file}} non è come è stato fatto e non viene aperto. Problemi: {{count}}. {{places}}',
  'disk-full': 'Il disco è pieno: la modifica non è stata salvata. Libera spazio e riprova.',
  'cannot-write': 'Non riesco a scrivere {{file}}: {{why}}',
  'duplicate-source': 'Questo testo è già nell’archivio: «{{title}}».',
  'nothing-to-undo': 'Non c’è altro da annullare o ripetere.',
  'model-failed': 'Il modello non ha risposto come doveva: {{message}}',
  'engine-stopped':
    'Il motore si è fermato e sta ripartendo. Niente di salvato è andato perso; riprova.',
  internal: 'Errore imprevisto: {{message}}',
}

const en: Words = {
  'invalid-input': 'That value does not fit: {{message}}',
  'unknown-command': 'Unknown command.',
  forbidden: 'That is not allowed from here.',
  'not-found': 'It is no longer there: it may have been deleted.',
  cancelled: 'Cancelled.',
  'unreadable-file': 'Cannot read {{file}}: {{why}}',
  'cannot-fetch': 'Cannot fetch {{file}}: {{why}}',
  'file-too-large': '{{file}} is too large: the limit is {{limit}}.',
  'not-a-library': '{{file}} is not a Riscontro library. The file was not touched.',
  'newer-library':
    '{{file}} comes from a newer version of Riscontro. Update the program; the file was not touched.',
  'damaged-library': '{{file}} is damaged. A backup stands beside the file: {{backup}}',
  'library-busy': 'Another program is writing to the library. Try again shortly.',
  'library-in-use':
    '{{file}} is open by {{who}} on {{computer}} ({{program}}, process {{process}}). Close it there, or open it here to read only.',
  'library-missing': '{{file}} is no longer there: it was moved, renamed or deleted.',
  'library-exists':
    'A file stands there already, {{file}}; it was not touched. Choose another name.',
  'read-only': 'The library is open to be read only: nothing can be changed.',
  'pack-changed':
    '{{file}} is not as it was made and is not opened. Problems: {{count}}. {{places}}',
  'disk-full': 'The disk is full: the change was not saved. Make room and try again.',
  'cannot-write': 'Cannot write {{file}}: {{why}}',
  'duplicate-source': 'This text is already in the library: “{{title}}”.',
  'nothing-to-undo': 'Nothing more to undo or redo.',
  'model-failed': 'The model did not answer as it should: {{message}}',
  'engine-stopped': 'The engine stopped and is starting again. Nothing saved is lost; try again.',
  internal: 'Unexpected error: {{message}}',
}

export const errorWords = { it, en }
