import packageJson from '../../package.json' with { type: 'json' }
import { csvColumns, csvProfiles } from '#shared/records/export.ts'

export const version: string = packageJson.version

export const help = `riscontro ${version}: takes an article apart into claims.

  riscontro extract FILE|- [--lang it|en] [--date YYYY-MM-DD] [--json]
      Reads a text (UTF-8) and shows its claims; --json prints all that was read.
      --date is the day of publication, for words such as "martedì".
  riscontro extract --jsonl [FILE|-] [--lang it|en] [--date YYYY-MM-DD]
      Reads lines {id, text, lang?, referenceDate?}, by default from standard input, and
      writes one result with its id for each, in order.
  riscontro reanchor --jsonl [FILE|-]
      Reads lines {id, old, new, anchors: [{start, end}]}, by default from standard input, and
      writes for each, in order, where these passages of the old text stand in the new one.
  riscontro import FILE... --library L
      Brings articles into the library L, which is made if it is not there.
  riscontro findings --library L [--source ID] [--json]
      Shows what does not add up, and what does, in the library or one source: sums, shares,
      dates, contradictions, repeats. --json prints the findings as they are.
  riscontro export --library L --out F [--format FORMAT] [--source ID]
      Writes the claims of the library, or of one source. FORMAT, with its own options:
        csv (usual)     [--profile ${csvProfiles.join('|')}] [--columns a,b]
                        or, in place of --profile, one of your own: [--delimiter comma|semicolon|
                        tab|pipe] [--decimal .|,] [--values raw|it|en] [--bom] [--no-guard]
        xlsx            [--columns a,b] [--lang it|en]
        csv, xlsx       [--saved-columns NAME], csv also [--saved-profile NAME]: as saved in L
        json, jsonl, annotations
        claimreview     [--lang it|en] [--author NAME] [--author-url U] [--url U] [--unfinished]
        markdown, html  [--lang it|en]
      Columns: ${csvColumns.slice(0, 12).join(' ')}
               ${csvColumns.slice(12, 19).join(' ')}
               ${csvColumns.slice(19, 29).join(' ')}
               ${csvColumns.slice(29).join(' ')}
  riscontro --help | --version

Exit codes: 0 done, 1 something could not be done, 2 wrong arguments.
`
