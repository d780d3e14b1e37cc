/** Checked claims as schema.org ClaimReviews in JSON-LD (https://schema.org/ClaimReview). */
import type { ClaimReviewRequest } from '#shared/records/export.ts'
import type { Evidence } from '#shared/records/library.ts'
import { builtInScales, type Scale } from '#shared/scales/index.ts'
import { webAddress } from './addresses.ts'
import { jsonItems } from './json-items.ts'
import { labels } from './labels.ts'
import type { Material } from './material.ts'
import { verdictName, verdictOf, type ClaimRow } from './rows.ts'
import { inTurns, type WriteOptions } from './turns.ts'

/**
 * The numbers at the ends of the scale that a value stands in: in the plain one 1 is false and 5 is
 * true, as fact-checkers' markup has it.
 */
function endsOf(id: string, scales: readonly Scale[]): { best: number; worst: number } | null {
  const scale = [...scales, ...builtInScales].find(({ values }) =>
    values.some((value) => value.id === id),
  )
  const numbers = (scale?.values ?? []).flatMap(({ number }) => (number === null ? [] : [number]))
  const [best, worst] = [Math.max(...numbers), Math.min(...numbers)]
  return best > worst ? { best, worst } : null
}

/** What a request says about the reviews, beside which claims they are of. */
type Publication = Pick<
  ClaimReviewRequest,
  'language' | 'unfinished' | 'author' | 'authorUrl' | 'url'
>

/** Properties without a value are left out: an empty one would be a statement. */
const known = (properties: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value))

/** What has no place among the numbers, as "not enough evidence", is said in words only. */
function ratingOf(row: ClaimRow, language: ClaimReviewRequest['language']): object {
  const value = verdictOf(row)
  const ends = value ? endsOf(value.id, row.scales ?? []) : null
  const number = value?.number ?? null
  return {
    '@type': 'Rating',
    ...(number === null || ends === null
      ? {}
      : { ratingValue: number, bestRating: ends.best, worstRating: ends.worst }),
    alternateName: verdictName(row, labels[language]),
    // The verdict in a sentence, for whoever shows no scale.
    ...known({ ratingExplanation: row.claim.conclusion }),
  }
}

/** Whoever is quoted; else the outlet, since what it does not attribute it says itself. */
function claimantOf({ claim, source }: ClaimRow): object | undefined {
  if (claim.speaker !== '')
    return { '@type': 'Person', name: claim.speaker, ...known({ jobTitle: claim.role }) }
  return source.outlet === '' ? undefined : { '@type': 'Organization', name: source.outlet }
}

function appearanceOf({ source }: ClaimRow): object {
  return {
    '@type': 'CreativeWork',
    ...known({
      headline: source.title,
      url: webAddress(source.url),
      datePublished: source.publishedOn,
      inLanguage: source.language,
    }),
    ...(source.outlet === ''
      ? {}
      : { publisher: { '@type': 'Organization', name: source.outlet } }),
  }
}

const citationOf = ({ title, url, publisher }: Evidence): object => ({
  '@type': 'CreativeWork',
  ...known({ name: title, url: webAddress(url) }),
  ...(publisher === '' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
})

function reviewOf(row: ClaimRow, publication: Publication): object {
  const { claim, source, evidence } = row
  const { author, authorUrl, url, language } = publication
  const claimant = claimantOf(row)
  const citations = evidence.filter((piece) => piece.url !== '' || piece.title !== '')
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${claim.id}`,
    ...known({ url: webAddress(url) }),
    claimReviewed: claim.text,
    inLanguage: language,
    dateModified: claim.updatedAt,
    ...(author === ''
      ? {}
      : {
          author: {
            '@type': 'Organization',
            name: author,
            ...known({ url: webAddress(authorUrl) }),
          },
        }),
    reviewRating: ratingOf(row, language),
    itemReviewed: {
      '@type': 'Claim',
      ...known({ datePublished: source.publishedOn }),
      ...(claimant ? { author: claimant } : {}),
      appearance: appearanceOf(row),
    },
    ...(citations.length === 0 ? {} : { citation: citations.map(citationOf) }),
  }
}

/** Has the check gone far enough to be told to others. */
const isFinished = ({ claim }: ClaimRow): boolean =>
  claim.status === 'checked' || claim.status === 'published'

/**
 * A graph of ClaimReviews. Claims without a verdict, withdrawn ones and, unless asked for, those not
 * yet checked or published are left out and counted in `tally.left`.
 */
export async function* claimReviews(
  { rows }: Material,
  publication: Publication,
  options: WriteOptions,
  tally: { left: number },
): AsyncGenerator<string> {
  async function* reviews() {
    for await (const row of inTurns(rows(), options)) {
      const { verdict, status } = row.claim
      const isWanted = publication.unfinished ? status !== 'void' : isFinished(row)
      if (verdict === null || !isWanted) {
        tally.left += 1
        continue
      }
      yield reviewOf(row, publication)
    }
  }
  yield `{\n  "@context": "https://schema.org",\n  "@graph": [`
  // It is pasted into pages, where a "</script>" in a title would end the script it stands in.
  for await (const piece of jsonItems(reviews())) yield piece.replaceAll('<', '\\u003c')
  yield '\n}\n'
}
