/** The first article as it might be an hour later: a figure corrected, a sentence gone, one come in. */
export function revisedSeed(text: string): string {
  const gone = / La startup ha inoltre sottoscritto contratti[^.]*\./
  if (!gone.test(text)) throw new Error('The first article is another one now.')
  return text
    .replace('Microsoft detiene una partecipazione del 27% circa', 'Microsoft detiene il 28% circa')
    .replace(gone, '')
    .replace(
      'Collaborazione tecnica tra Nvidia e Anthropic',
      'Ieri la Commissione europea ha aperto 2 istruttorie sull’accordo.\n$&',
    )
}
