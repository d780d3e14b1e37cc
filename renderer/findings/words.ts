import { findingWords } from '#shared/i18n/findings.ts'

const it = {
  title: 'Segnalazioni',
  open: 'Segnalazioni: {{problems}} non tornano, {{notices}} da guardare',
  none: 'Niente da segnalare.',
  noneHint: 'Somme, quote, date, titoli e ripetizioni sono stati controllati.',
  trouble: 'I controlli non sono riusciti.',
  again: 'Riprova',
  stated: 'dichiarato {{figure}}',
  row: 'Affermazione {{number}}',
  rowElsewhere: 'Affermazione {{number}} di un’altra fonte',
  dismiss: 'Ignora…',
  dismissDo: 'Ignora',
  reason: 'Perché non conta',
  dismissed: 'Segnalazione ignorata.',
  restore: 'Riprendi',
  by: '{{by}}, {{date}}',
  showDismissed: 'Mostra le ignorate ({{count}})',
  hideDismissed: 'Nascondi le ignorate',
  more: 'Mostra le altre {{count}}',
  close: 'Torna alla scheda',
  history: { dismissed: 'Segnalazione ignorata', restored: 'Segnalazione ripresa' },
}

const en: typeof it = {
  title: 'Findings',
  open: 'Findings: {{problems}} do not add up, {{notices}} worth a look',
  none: 'Nothing to point out.',
  noneHint: 'Sums, shares, dates, headlines and repeats were checked.',
  trouble: 'The checks could not be made.',
  again: 'Try again',
  stated: 'stated {{figure}}',
  row: 'Claim {{number}}',
  rowElsewhere: 'Claim {{number}} of another source',
  dismiss: 'Dismiss…',
  dismissDo: 'Dismiss',
  reason: 'Why it does not matter',
  dismissed: 'Finding dismissed.',
  restore: 'Restore',
  by: '{{by}}, {{date}}',
  showDismissed: 'Show dismissed ({{count}})',
  hideDismissed: 'Hide dismissed',
  more: 'Show the other {{count}}',
  close: 'Back to the claim',
  history: { dismissed: 'Finding dismissed', restored: 'Finding restored' },
}

export const findingsWords = {
  it: { ...it, ...findingWords.it },
  en: { ...en, ...findingWords.en },
}
