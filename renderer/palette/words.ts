/** The words of this room, under `palette.` in the catalogue. */
const it = {
  label: 'Tutti i comandi',
  placeholder: 'Cerca un comando, una fonte o il numero di un’affermazione',
  nothing: 'Nessun comando con queste lettere.',
  recent: 'Usati di recente',
  sources: 'Fonti',
  claims: 'Affermazioni',
  verdict: 'Verdetto: {{label}}',
  status: 'Stato: {{label}}',
  choose: 'scegli',
  run: 'esegui',
  close: 'chiudi',
  needs: {
    source: 'serve una fonte',
    claim: 'serve un’affermazione',
    selection: 'servono parole selezionate nel testo',
  },
  keysTitle: 'Tasti',
  keysSearch: 'Cerca un comando o un tasto',
  keysNothing: 'Nessun comando e nessun tasto così.',
  keysNote: 'I tasti di una lettera o cifra valgono quando non stai scrivendo.',
  or: 'o',
}

const en: typeof it = {
  label: 'All commands',
  placeholder: 'Find a command, a source, or a claim by its number',
  nothing: 'No command with these letters.',
  recent: 'Recently used',
  sources: 'Sources',
  claims: 'Claims',
  verdict: 'Verdict: {{label}}',
  status: 'Status: {{label}}',
  choose: 'choose',
  run: 'run',
  close: 'close',
  needs: {
    source: 'needs a source',
    claim: 'needs a claim',
    selection: 'needs words selected in the text',
  },
  keysTitle: 'Keys',
  keysSearch: 'Find a command or a key',
  keysNothing: 'No command and no key like this.',
  keysNote: 'Keys of one letter or digit work while you are not typing.',
  or: 'or',
}

export const paletteWords = { it, en }
