/**
 * The report in HTML: each source's text with its claims marked, the claims beside it, and links both
 * ways. One file that needs no script and nothing from elsewhere; its own policy forbids both.
 */
import { createHash } from 'node:crypto'
import type { Block, Language } from '#shared/records/extraction.ts'
import type { Evidence } from '#shared/records/library.ts'
import { builtInScales } from '#shared/scales/index.ts'
import { webAddress } from '../addresses.ts'
import { labels } from '../labels.ts'
import { byText, type Material, type RowsOfText } from '../material.ts'
import { colourOf, type ClaimRow } from '../rows.ts'
import { inTurns, type WriteOptions } from '../turns.ts'
import { articleHtml, claimId, colourClass, rangeId } from './article.ts'
import { escapeHtml as text } from './escape.ts'
import {
  claimFacts,
  evidenceOrigin,
  sourceFacts,
  verdictWords,
  type Fact,
  type Vocabulary,
} from './facts.ts'
import { marksOf, type Mark } from './marks.ts'
import { style } from './style.ts'
import { reportWords } from './words.ts'

const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

const link = (address: string | undefined, words: string): string =>
  address === undefined
    ? text(words)
    : `<a href="${text(address)}" rel="noopener noreferrer">${text(words)}</a>`

const facts = (list: readonly Fact[]): string =>
  list.length === 0
    ? ''
    : `<dl class="facts">${list
        .map(
          ({ name, value, address }) =>
            `<dt>${text(name)}</dt><dd dir="auto">${link(address, value)}</dd>`,
        )
        .join('')}</dl>\n`

function evidenceHtml(piece: Evidence, vocabulary: Vocabulary): string {
  const origin = evidenceOrigin(piece, vocabulary)
  const parts = [
    `<strong>${text(vocabulary.labels.stance[piece.stance])}</strong>`,
    ...(origin === '' ? [] : [`<bdi>${text(origin)}</bdi>`]),
    ...(piece.url === '' ? [] : [link(webAddress(piece.url), piece.url)]),
  ]
  const quote = piece.quote === '' ? '' : `<blockquote dir="auto">${text(piece.quote)}</blockquote>`
  const note = piece.note === '' ? '' : `<p class="note" dir="auto">${text(piece.note)}</p>`
  return `<li>${parts.join(' · ')}${quote}${note}</li>\n`
}

function claimHtml(
  row: ClaimRow,
  marks: readonly Mark[],
  part: number,
  vocabulary: Vocabulary,
): string {
  const { claim, evidence } = row
  const { words } = vocabulary
  const places = marks
    .toSorted((a, b) => a.range - b.range)
    .map(({ range }) => {
      const mark = marks.length > 1 ? ` ${range}` : ''
      return `<a href="#${rangeId(part, claim.number, range)}">${words.toText}${mark}</a>`
    })
  return `<li class="claim ${colourClass(colourOf(row))}" id="${claimId(part, claim.number)}">
<h4 dir="auto"><span class="number">${claim.number}.</span> ${text(claim.text)}</h4>
<p class="verdict">${text(verdictWords(row, vocabulary))}</p>${
    claim.conclusion === ''
      ? ''
      : `\n<p class="conclusion" dir="auto">${text(claim.conclusion)}</p>`
  }
<blockquote dir="auto">${text(claim.quote)}</blockquote>
${marks.length < claim.ranges.length ? `<p class="lost">${text(words.lost)}</p>\n` : ''}${facts(claimFacts(row, vocabulary))}${
    evidence.length === 0
      ? ''
      : `<p class="label">${text(words.evidence)}</p>\n<ul class="evidence">\n${evidence
          .map((piece) => evidenceHtml(piece, vocabulary))
          .join('')}</ul>\n`
  }${
    claim.notes === ''
      ? ''
      : `<p class="label">${text(words.notes)}</p>\n<p class="note" dir="auto">${text(claim.notes)}</p>\n`
  }<p class="note">${places.join(' · ')}</p>
</li>
`
}

/** In the order of the scale; those without a verdict last. */
function placeOf({ claim, scales = [] }: ClaimRow): number {
  if (claim.verdict === null) return Infinity
  const values = [...scales, ...builtInScales].flatMap((scale) => scale.values)
  return values.findIndex(({ id }) => id === claim.verdict)
}

/** How many claims each verdict has, with the form of its mark. */
function keyHtml(rows: readonly ClaimRow[], vocabulary: Vocabulary): string {
  const byVerdict = Map.groupBy(rows, ({ claim }) => claim.verdict)
  const items = [...byVerdict.values()]
    .toSorted((a, b) => placeOf(a[0]!) - placeOf(b[0]!))
    .map((some) => {
      const [row] = some
      const name = text(verdictWords(row!, vocabulary))
      return `<li><mark class="${colourClass(colourOf(row!))} lane-0">${name}</mark> ${some.length}</li>`
    })
  return `<ul class="key" aria-label="${text(vocabulary.words.key)}">${items.join('')}</ul>\n`
}

function sourceHead({ source, revision, rows }: RowsOfText, vocabulary: Vocabulary): string {
  const title = source.title || vocabulary.words.untitled
  return `<h2 dir="auto">${text(title)}</h2>
${facts(sourceFacts(source, revision.sha256, vocabulary))}${keyHtml(rows, vocabulary)}`
}

/** A text and its claims, piece by piece. */
async function* sourceHtml(
  texts: RowsOfText,
  blocks: readonly Block[],
  part: number,
  vocabulary: Vocabulary,
  { signal }: WriteOptions,
): AsyncGenerator<string> {
  const { source, revision, rows } = texts
  const { words } = vocabulary
  const turns = signal ? { signal } : {}
  const marks = marksOf(rows, revision.text)
  const marksByNumber = Map.groupBy(marks, ({ number }) => number)
  yield `<section class="source" id="s${part}">
${sourceHead(texts, vocabulary)}<div class="pair">
<div class="article" lang="${source.language}" dir="auto">
<h3>${text(words.text)}</h3>
`
  yield* inTurns(articleHtml(revision.text, blocks, marks, part), turns)
  yield `</div>
<div class="claims">
<h3>${text(words.claims)}</h3>
<ol>
`
  for await (const row of inTurns(rows, turns))
    yield claimHtml(row, marksByNumber.get(row.claim.number) ?? [], part, vocabulary)
  yield '</ol>\n</div>\n</div>\n</section>\n'
}

/** The titles of the texts in their order, where there are several. */
async function contentsHtml(
  rows: Iterable<ClaimRow>,
  { words }: Vocabulary,
  signal: AbortSignal | undefined,
): Promise<string> {
  const titles: string[] = []
  let revisionId = ''
  for await (const { source, revision } of inTurns(rows, signal ? { signal } : {})) {
    if (revision.id !== revisionId) titles.push(source.title || words.untitled)
    revisionId = revision.id
  }
  if (titles.length < 2) return ''
  const items = titles.map(
    (title, at) => `<li><a href="#s${at + 1}" dir="auto">${text(title)}</a></li>`,
  )
  return `<nav><h3>${text(words.contents)}</h3>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`
}

/** A whole HTML document. Neighbouring rows of a text stand together; one text is held at a time. */
export async function* htmlReport(
  { rows, blocks, analyst, at }: Material,
  language: Language,
  options: WriteOptions,
): AsyncGenerator<string> {
  const words = reportWords[language]
  const vocabulary = { words, labels: labels[language] }
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Riscontro">
<title>${text(words.report)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(words.report)}</h1>
<p class="made">${text(words.exported)} ${text(at.slice(0, 10))} ${text(words.by)} <bdi>${text(analyst)}</bdi></p>
</header>
`
  yield await contentsHtml(rows(), vocabulary, options.signal)
  let part = 0
  for await (const texts of byText(rows(), options)) {
    part += 1
    yield* sourceHtml(texts, blocks(texts.revision.id), part, vocabulary, options)
  }
  yield '</body>\n</html>\n'
}
