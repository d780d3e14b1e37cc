/**
 * The report in CommonMark. Whatever comes from a text or a person is escaped, so that it reads as it
 * was written and neither HTML, a link nor a heading comes of it.
 */
import type { Language } from '#shared/records/extraction.ts'
import type { Evidence } from '#shared/records/library.ts'
import { webAddress } from '../addresses.ts'
import { labels } from '../labels.ts'
import type { Material } from '../material.ts'
import type { ClaimRow } from '../rows.ts'
import { inTurns, type WriteOptions } from '../turns.ts'
import {
  claimFacts,
  evidenceOrigin,
  sourceFacts,
  verdictWords,
  type Fact,
  type Vocabulary,
} from './facts.ts'
import { reportWords } from './words.ts'

/**
 * Signs that can begin something anywhere in a line (CommonMark 0.31, section 6, and what GitHub adds:
 * tables, mathematics, bare addresses). Section 2.4 lets all ASCII punctuation be escaped.
 */
const anywhere = /[\\`*_[\]<>&~|#$@]|:(?=\/\/)|(?<=\bwww)\./gi

const escapeSigns = (line: string): string =>
  line
    .replace(anywhere, '\\$&')
    // What begins a block, where it begins a line: a list, a line below a heading (sections 4 and 5).
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** On one line. */
export const inline = (text: string): string => escapeSigns(text.replaceAll(/\s+/g, ' ').trim())

/** Lines of its own, each behind `mark`. Spaces before a line would make code of it. */
const lines = (text: string, mark: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `${mark}${inline(line)}`.trimEnd())
    .join('\n')

const link = (url: string): string => {
  const address = webAddress(url)
  return address === undefined ? inline(url) : `<${address}>`
}

const fact = ({ name, value, address }: Fact): string =>
  `- ${name}: ${address === undefined ? inline(value) : link(address)}\n`

function evidenceItem(piece: Evidence, vocabulary: Vocabulary): string {
  const { labels: says } = vocabulary
  const origin = [
    inline(evidenceOrigin(piece, vocabulary)),
    piece.url === '' ? '' : link(piece.url),
  ].filter((part) => part !== '')
  const head = [`**${says.stance[piece.stance]}**`, ...origin].join(' · ')
  const quote = piece.quote === '' ? '' : `\n${lines(piece.quote, '  > ')}\n`
  const note = piece.note === '' ? '' : `\n${lines(piece.note, '  ')}\n`
  return `- ${head}\n${quote}${note}`
}

function claimSection(row: ClaimRow, vocabulary: Vocabulary): string {
  const { claim, evidence } = row
  const { words } = vocabulary
  const facts = [
    { name: words.verdict, value: verdictWords(row, vocabulary) },
    ...claimFacts(row, vocabulary),
  ]
  return [
    `\n### ${claim.number}\\. ${inline(claim.text)}\n`,
    `\n${lines(claim.quote, '> ')}\n`,
    ...(claim.health === 'orphan' ? [`\n${inline(words.lost)}\n`] : []),
    `\n${facts.map(fact).join('')}`,
    ...(claim.conclusion === '' ? [] : [`\n${lines(claim.conclusion, '')}\n`]),
    ...(evidence.length === 0
      ? []
      : [
          `\n**${words.evidence}**\n\n`,
          evidence.map((piece) => evidenceItem(piece, vocabulary)).join(''),
        ]),
    ...(claim.notes === '' ? [] : [`\n**${words.notes}**\n\n${lines(claim.notes, '')}\n`]),
  ].join('')
}

function sourceHead({ source, revision }: ClaimRow, vocabulary: Vocabulary): string {
  const facts = sourceFacts(source, revision.sha256, vocabulary)
  const title = inline(source.title) || vocabulary.words.untitled
  return `\n## ${title}\n\n${facts.map(fact).join('')}`
}

/** Claims by source with quote, verdict, evidence and notes. Neighbouring rows of a text share a heading. */
export async function* markdownReport(
  { rows, analyst, at }: Material,
  language: Language,
  options: WriteOptions,
): AsyncGenerator<string> {
  const words = reportWords[language]
  const vocabulary = { words, labels: labels[language] }
  yield `# ${words.report}\n\n${words.exported} ${at.slice(0, 10)} ${words.by} ${inline(analyst)}\n`
  let revisionId = ''
  for await (const row of inTurns(rows(), options)) {
    if (row.revision.id !== revisionId) yield sourceHead(row, vocabulary)
    revisionId = row.revision.id
    yield claimSection(row, vocabulary)
  }
}
