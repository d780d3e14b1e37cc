/** What a step of the history did, under `step.` by its command with `_` for the dot. */
const it = {
  sources_importText: 'importazione',
  sources_importBytes: 'importazione',
  sources_importPaths: 'importazione',
  sources_update: 'dati della fonte',
  sources_delete: 'fonte eliminata',
  sentences_skip: 'frase saltata',
  claims_create: 'nuova affermazione',
  claims_update: 'modifica',
  claims_addRange: 'passo aggiunto',
  claims_removeRange: 'passo tolto',
  claims_discard: 'affermazione scartata',
  evidence_add: 'prova aggiunta',
  evidence_update: 'prova modificata',
  evidence_remove: 'prova tolta',
  findings_dismiss: 'segnalazione ignorata',
  findings_restore: 'segnalazione ripresa',
  library_seed: 'primi articoli',
}

const en: typeof it = {
  sources_importText: 'import',
  sources_importBytes: 'import',
  sources_importPaths: 'import',
  sources_update: 'source details',
  sources_delete: 'source deleted',
  sentences_skip: 'sentence skipped',
  claims_create: 'new claim',
  claims_update: 'edit',
  claims_addRange: 'range added',
  claims_removeRange: 'range removed',
  claims_discard: 'claim discarded',
  evidence_add: 'evidence added',
  evidence_update: 'evidence changed',
  evidence_remove: 'evidence removed',
  findings_dismiss: 'finding dismissed',
  findings_restore: 'finding restored',
  library_seed: 'first articles',
}

export const stepWords = { it, en }
