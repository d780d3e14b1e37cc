/**
 * A verdict that rests on too little: fewer than two publishers that do not depend on each other
 * (the rule of AFP and other signatories of the IFCN), or none that is a party to the matter.
 */
import { allRules, type EvidenceRules, type RuleLine } from '#shared/records/evidence.ts'
import type { Claim, Evidence } from '#shared/records/library.ts'
import { senseOf } from '#shared/scales/index.ts'
import type { Draft, Pieces } from './draft.ts'
import { fold, wordsOf } from './features.ts'
import type { SourceView } from './source.ts'

const enoughPublishers = 2

/** Names of second-level domains under which others are registered: "co.uk", "gov.it". */
const shared = /^(?:co|com|org|net|gov|gouv|ac|edu)\.[a-z]{2}$/

/** The part of an address that one owner has: "www.bbc.co.uk" is "bbc.co.uk". Empty without one. */
export function ownerOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const parts = new URL(url).hostname.toLowerCase().split('.')
  const two = parts.slice(-2).join('.')
  return shared.test(two) ? parts.slice(-3).join('.') : two
}

/** Those who published it: by name where given, else by address; the checked source itself is none. */
export function publishersOf(
  evidence: readonly Evidence[],
  source: Pick<SourceView, 'outlet' | 'url'>,
): string[] {
  const own = [fold(source.outlet), ownerOf(source.url)]
  const owners = new Map<string, string>()
  const found = new Set<string>()
  for (const { publisher, url, stance } of evidence) {
    if (stance === 'context') continue
    const [name, owner] = [fold(publisher.trim()), ownerOf(url)]
    if ((name !== '' && own.includes(name)) || (owner !== '' && own.includes(owner))) continue
    // One address under two names is one publisher, and the other way round.
    const known = owners.get(owner) ?? (found.has(name) ? name : undefined)
    const key = known ?? (name === '' ? owner : name)
    if (key === '') continue
    if (owner !== '') owners.set(owner, key)
    found.add(key)
  }
  return [...found]
}

const official = /(?:^|\.)(?:gov|gouv|mil|edu|int|europa\.eu|gov\.[a-z]{2}|ac\.[a-z]{2})$/

/** An office, or somebody whom the claim names: "microsoft.com" for what Microsoft is said to do. */
function isPrimary({ publisher, url, primacy }: Evidence, claim: Claim): boolean {
  // What the analyst says of it goes before what its address says.
  if (primacy !== 'unknown') return primacy === 'primary'
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : ''
  if (official.test(host)) return true
  const names = wordsOf(`${claim.text} ${claim.speaker} ${claim.role}`)
    .filter(({ text }) => /^\p{L}*\p{Lu}/u.test(text) && text.length >= 4)
    .map(({ lower }) => fold(lower))
  const owner = ownerOf(url).split('.')[0] ?? ''
  const published = new Set(wordsOf(publisher).map(({ lower }) => fold(lower)))
  return names.some((name) => name === owner || published.has(name))
}

/** Published before what it is to prove was: it cannot have known of it. */
const isOlder = ({ publishedOn, stance }: Evidence, claimedOn: string): boolean =>
  stance !== 'context' && publishedOn !== '' && claimedOn !== '' && publishedOn < claimedOn

/** How the evidence of a claim stands to the rules that are on. */
export function ruleLineOf(
  claim: Claim,
  evidence: readonly Evidence[],
  source: Pick<SourceView, 'outlet' | 'url' | 'publishedOn'>,
  rules: EvidenceRules,
): RuleLine {
  const publishers = publishersOf(evidence, source).length
  const primary = evidence.filter((piece) => isPrimary(piece, claim)).length
  const older = evidence.filter((piece) => isOlder(piece, source.publishedOn)).length
  return {
    independent: rules.independent
      ? { found: publishers, needed: enoughPublishers, holds: publishers >= enoughPublishers }
      : null,
    primary: rules.primary ? { found: primary, holds: primary > 0 } : null,
    older: rules.older ? { found: older, claimedOn: source.publishedOn, holds: older === 0 } : null,
  }
}

function judge(claim: Claim, view: SourceView): Draft | undefined {
  const { verdict } = claim
  const { rules = allRules } = view
  // That the evidence is not enough is what this verdict says.
  if (verdict === null || senseOf(verdict, view.scales) === 'not-enough-evidence') return undefined
  const evidence = view.evidence.get(claim.id) ?? []
  const publishers = publishersOf(evidence, view).length
  const isDone = claim.status === 'checked' || claim.status === 'published'
  if (rules.independent && publishers < enoughPublishers)
    return {
      kind: 'thin-evidence',
      level: publishers === 0 && isDone ? 'problem' : 'notice',
      rows: [claim],
      key: publishers === 0 ? 'thin-evidence.none' : 'thin-evidence.one',
      essence: `${verdict} ${publishers}`,
    }
  if (!rules.primary || evidence.length === 0) return undefined
  if (evidence.some((piece) => isPrimary(piece, claim))) return undefined
  return {
    kind: 'thin-evidence',
    level: 'notice',
    rows: [claim],
    key: 'thin-evidence.noPrimary',
    values: { count: publishers },
    essence: `${verdict} primary`,
  }
}

export function* checkEvidence(view: SourceView): Pieces {
  for (const claim of view.living) {
    yield undefined
    const draft = judge(claim, view)
    if (draft) yield draft
  }
}
