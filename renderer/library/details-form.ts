/** The form of what is known of a source: what is typed, what is wrong with it, what is sent. */
import { SourceDetails } from '#shared/records/library.ts'
import { completeUrl } from '../inspector/evidence-details.ts'

/** As typed; the language is empty where the text shall tell. */
export type TypedDetails = { readonly [Name in keyof SourceDetails]: string }

export type DetailsTrouble = 'missing' | 'notAnAddress' | 'onlyHttp' | 'notADay' | 'tooLong'
export type DetailsTroubles = Partial<Record<keyof SourceDetails, DetailsTrouble>>

export const noDetails: TypedDetails = {
  title: '',
  byline: '',
  outlet: '',
  url: '',
  language: '',
  publishedOn: '',
}

const names = Object.keys(noDetails) as (keyof SourceDetails)[]

/** No space around, the address complete. */
export const tidy = (typed: TypedDetails): TypedDetails => ({
  ...typed,
  title: typed.title.trim(),
  byline: typed.byline.trim(),
  outlet: typed.outlet.trim(),
  url: completeUrl(typed.url),
})

function troubleOf(name: keyof SourceDetails, value: string): DetailsTrouble | null {
  if (name === 'language' && value === '') return null
  if (SourceDetails.shape[name].safeParse(value).success) return null
  if (name === 'publishedOn') return 'notADay'
  if (name !== 'url') return 'tooLong'
  const { protocol } = URL.parse(value) ?? {}
  return protocol === undefined || /^https?:$/.test(protocol) ? 'notAnAddress' : 'onlyHttp'
}

/**
 * Why tidied details cannot be kept, by field; empty where they can.
 * @param withTitle a source that is there already keeps a name; a new one gets it from its text
 */
export function troublesOf(details: TypedDetails, { withTitle = false } = {}): DetailsTroubles {
  const troubles: DetailsTroubles = {}
  if (withTitle && details.title === '') troubles.title = 'missing'
  for (const name of names) {
    const trouble = troubleOf(name, details[name])
    if (trouble) troubles[name] = trouble
  }
  return troubles
}

const pick = (details: TypedDetails, wanted: (name: keyof SourceDetails) => boolean) =>
  SourceDetails.partial().parse(
    Object.fromEntries(names.filter(wanted).map((name) => [name, details[name]])),
  ) as Partial<SourceDetails>

/** Of tidied details without trouble, those that are known: for a source that is new. */
export const knownOf = (details: TypedDetails): Partial<SourceDetails> =>
  pick(details, (name) => details[name] !== '')

/** Of tidied details without trouble, those that differ from what they were. */
export const changedOf = (details: TypedDetails, before: SourceDetails): Partial<SourceDetails> =>
  pick(details, (name) => details[name] !== before[name])
