/** What a report says of sources and claims, as names and values: the same in every format. */
import type { Evidence, SourceSummary } from '#shared/records/library.ts'
import { pagesOf } from '#shared/records/origin.ts'
import { webAddress } from '../addresses.ts'
import { decimal, readableQuantity, verdictName, type ClaimRow } from '../rows.ts'
import type { Labels } from '../labels.ts'
import type { ReportWords } from './words.ts'

export interface Vocabulary {
  readonly labels: Labels
  readonly words: ReportWords
}

/** A name and a value; `address` where the value is one. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly address?: string
}

const filled = (facts: readonly Fact[]): Fact[] => facts.filter(({ value }) => value !== '')

export const verdictWords = (row: ClaimRow, { labels, words }: Vocabulary): string =>
  row.claim.verdict === null ? words.noVerdict : verdictName(row, labels)

const addressFact = (name: string, url: string): Fact => {
  const address = webAddress(url)
  return { name, value: url, ...(address === undefined ? {} : { address }) }
}

export const sourceFacts = (source: SourceSummary, sha256: string, { words }: Vocabulary): Fact[] =>
  filled([
    { name: words.byline, value: source.byline },
    { name: words.outlet, value: source.outlet },
    { name: words.publishedOn, value: source.publishedOn },
    addressFact(words.address, source.url),
    { name: words.digest, value: sha256 },
  ])

/** Of a claim, its verdict, evidence and notes apart. */
export function claimFacts({ claim, pages }: ClaimRow, { labels, words }: Vocabulary): Fact[] {
  const speaker = [claim.speaker, claim.role].filter((part) => part !== '').join(', ')
  return filled([
    { name: words.status, value: labels.status[claim.status] },
    {
      name: words.confidence,
      value: claim.confidence === null ? '' : `${decimal(claim.confidence, labels)} %`,
    },
    { name: labels.header.asOf, value: claim.asOf },
    { name: labels.header.recheckOn, value: claim.recheckOn },
    {
      name: labels.header.voidReason,
      value: claim.status === 'void' ? claim.voidReason : '',
    },
    { name: words.saidBy, value: speaker },
    {
      name: words.quantities,
      value: claim.quantities.map((quantity) => readableQuantity(quantity, labels)).join('; '),
    },
    { name: labels.header.page, value: pagesOf(pages, claim.ranges).join(', ') },
    { name: words.tags, value: claim.tags.join(', ') },
    { name: words.assignee, value: claim.assignee },
  ])
}

/** Where a piece of evidence is from: "Comunicato, Nvidia, consultata il 2025-11-19". */
export const evidenceOrigin = (piece: Evidence, { words }: Vocabulary): string =>
  [
    piece.title,
    piece.publisher,
    piece.accessedOn === '' ? '' : `${words.accessedOn} ${piece.accessedOn}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
