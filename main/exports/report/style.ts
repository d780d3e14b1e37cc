/**
 * How the report looks: light and dark by the reader's choice, on paper always light. Verdicts differ
 * in the form of their line too, so that they can be told apart without colours.
 */
const palette = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

const light = palette({
  ground: '#ffffff',
  card: '#f6f6f8',
  ink: '#1c1d21',
  soft: '#565862',
  line: '#cfcfd8',
  link: '#3540b0',
  active: '#ffe58a',
  none: '#5f6bc4',
  supported: '#12693f',
  refuted: '#a82a24',
  mixed: '#7d540a',
  nee: '#52555f',
  lime: '#4c6a12',
  orange: '#96420a',
  crimson: '#8c1242',
  violet: '#6a3c9c',
  blue: '#1d5aa0',
  'none-tint': '#eceefc99',
  'supported-tint': '#c8eeda99',
  'refuted-tint': '#fbd3d099',
  'mixed-tint': '#f8e3b299',
  'nee-tint': '#dfe1e799',
  'lime-tint': '#e2efbe99',
  'orange-tint': '#fcd9bd99',
  'crimson-tint': '#f8cadb99',
  'violet-tint': '#e6d8f699',
  'blue-tint': '#cfe2f899',
})

const dark = palette({
  ground: '#16181c',
  card: '#1f2228',
  ink: '#e4e5e9',
  soft: '#a5a8b3',
  line: '#3d414a',
  link: '#a9b2f5',
  active: '#6a5716',
  none: '#a9b2f5',
  supported: '#6fdca8',
  refuted: '#ff9d97',
  mixed: '#f0c569',
  nee: '#bfc2cc',
  lime: '#bcd96b',
  orange: '#ffae73',
  crimson: '#ff8fb6',
  violet: '#cfaef5',
  blue: '#9cc7ff',
  'none-tint': '#2b305599',
  'supported-tint': '#1a4a3399',
  'refuted-tint': '#5a292699',
  'mixed-tint': '#54421a99',
  'nee-tint': '#3a3e4799',
  'lime-tint': '#3c4a1a99',
  'orange-tint': '#5a381c99',
  'crimson-tint': '#57203799',
  'violet-tint': '#43305c99',
  'blue-tint': '#1f3f6299',
})

const verdicts: readonly (readonly [name: string, colour: string, line: string])[] = [
  ['none', 'none', '1px solid'],
  ['green', 'supported', '2px solid'],
  ['lime', 'lime', '1px solid'],
  ['amber', 'mixed', '2px dashed'],
  ['orange', 'orange', '1px dashed'],
  ['red', 'refuted', '3px double'],
  ['crimson', 'crimson', '4px double'],
  ['violet', 'violet', '2px dotted'],
  ['blue', 'blue', '1px dotted'],
  ['grey', 'nee', '2px dotted'],
]

const verdictRules = verdicts
  .map(
    ([name, colour, line]) => `
mark.v-${name} { background: var(--${colour}-tint); border-bottom: ${line} var(--${colour}); }
.v-${name} .verdict, .key .v-${name}, .ref.v-${name} { color: var(--${colour}); }
.claim.v-${name} { border-left: 5px ${line.split(' ')[1]} var(--${colour}); }`,
  )
  .join('')

/** Pixels from one line under the words to the next. */
const laneStep = 5
const lanes = Array.from(
  { length: 5 },
  (_, lane) => `\n.lane-${lane} { padding-bottom: ${1 + lane * laneStep}px; }`,
).join('')

export const style = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1500px; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 22px; }
h2 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; }
h3 { margin: 0 0 10px; font-size: 12px; letter-spacing: 0.04em; text-transform: uppercase;
  color: var(--soft); }
h4, h5, h6 { margin: 0 0 8px; font-size: 16px; line-height: 1.4; }
a { color: var(--link); }
.made, .facts, .note, .lost { color: var(--soft); font-size: 13px; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 12px; margin: 8px 0; }
.facts dt, .facts dd { margin: 0; }
.facts dd { color: var(--ink); }
.source { margin-top: 28px; padding-top: 20px; border-top: 1px solid var(--line); }
.key { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 10px 0 18px; padding: 0; list-style: none;
  font-size: 13px; }
.key mark { padding-inline: 6px; }
.article { font: 17px/2 Georgia, 'Times New Roman', serif; }
.article p, .article h4, .article h5, .article h6 { margin: 0 0 14px; }
.article p { white-space: pre-wrap; }
.article ul { margin: 0 0 14px; }
mark { color: inherit; border-radius: 2px; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
mark:target { background: var(--active); }
.ref { margin-left: 2px; font: 600 11px/1 system-ui, sans-serif; vertical-align: super;
  text-decoration: none; }
.claims ol { margin: 0; padding: 0; list-style: none; }
.claim { margin: 0 0 12px; padding: 10px 14px; background: var(--card); border-radius: 4px; }
.claim:target { outline: 3px solid var(--active); }
.claim h4 { margin: 0 0 6px; }
.number { margin-right: 4px; }
.verdict { margin: 0 0 6px; font-weight: 600; }
.conclusion { margin: 0 0 6px; white-space: pre-line; }
blockquote { margin: 6px 0; padding-left: 10px; border-left: 2px solid var(--line);
  font-family: Georgia, 'Times New Roman', serif; white-space: pre-line; }
.evidence { margin: 4px 0 0; padding-left: 18px; }
.label { margin: 8px 0 0; font-weight: 600; font-size: 13px; }
.note { margin: 2px 0; white-space: pre-line; }
@media screen and (min-width: 1000px) {
  .pair { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 32px; }
  .pair > * { position: sticky; top: 0; max-height: 100vh; padding: 16px 4px; overflow: auto; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  .article { font-size: 11pt; }
  .claim { break-inside: avoid; }
  .claims { margin-top: 20px; }
  h2, h3, h4 { break-after: avoid; }
  mark, .claim, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { margin: 18mm 16mm; }${verdictRules}${lanes}
`
