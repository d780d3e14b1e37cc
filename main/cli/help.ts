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
  riscontro import FILE... --library L
      Brings articles into the library L, which is made if it is not there.
  riscontro export --library L --out F [--format csv] [--profile ${csvProfiles.join('|')}]
                   [--columns a,b] [--source ID]
      Writes the claims of the library, or of one source.
      Columns: ${csvColumns.slice(0, 12).join(' ')}
               ${csvColumns.slice(12, 21).join(' ')}
               ${csvColumns.slice(21).join(' ')}
  riscontro --help | --version

Exit codes: 0 done, 1 something could not be done, 2 wrong arguments.
`
