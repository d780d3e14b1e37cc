/** The words of this room, under `library.` in the catalogue. */
const it = {
  importing: 'Importazione…',
  imported_one: '{{count}} articolo importato',
  imported_other: '{{count}} articoli importati',
  notImported: '{{file}}: {{message}}',
  moreNotImported: 'Altri {{count}} file non importati.',
  deleted: 'Fonte eliminata: {{title}}',
  dropHere: 'Lascia qui i file da importare',
}

const en: typeof it = {
  importing: 'Importing…',
  imported_one: '{{count}} article imported',
  imported_other: '{{count}} articles imported',
  notImported: '{{file}}: {{message}}',
  moreNotImported: '{{count}} more files were not imported.',
  deleted: 'Source deleted: {{title}}',
  dropHere: 'Drop files here to import them',
}

export const libraryWords = { it, en }
