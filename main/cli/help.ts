import packageJson from '../../package.json' with { type: 'json' }
import { csvColumns, csvProfiles } from '#shared/records/export.ts'

export const version: string = packageJson.version

/** Words in lines of at most 95 characters, all but the first indented by so many. */
function inLines(words: readonly string[], indent: number): string {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && indent + line.length + 1 + word.length <= 95)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

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
  riscontro import FILE|URL... --library L [--allow-private]
      Brings articles into the library L, which is made if it is not there: texts, Markdown,
      HTML, PDF, Word (.docx), EPUB, RTF, and pages of the web. --allow-private lets a URL be
      one of this computer or of a local network.
  riscontro revise SOURCE_ID FILE --library L [--json]
      Brings a changed text of a source in as its new revision, and shows what became of each
      claim: exact, moved, fuzzy, ambiguous or orphan. An id that is not there is answered with
      those that are.
  riscontro import-csv FILE --library L [--source ID] [--elsewhere] [--apply all|safe] [--json]
      Shows what an edited export would change in the library; --apply writes it as one step,
      safe without what the library has changed too. --source is where new rows stand.
      --elsewhere: the table was made with another program; its claims are looked up in the texts,
      safe leaves out those whose quote does not stand there or that are there already.
  riscontro findings --library L [--source ID] [--json]
      Shows what does not add up, and what does, in the library or one source: sums, shares,
      dates, contradictions, repeats. --json prints the findings as they are.
  riscontro suggest SOURCE_ID --library L --endpoint URL --model M [--json]
      Sends the text of a source to a language model (POST URL/chat/completions) and keeps what it
      suggests, as proposals, if the quotes stand in the text. Its key: RISCONTRO_MODEL_KEY.
      [--allow-local] [--price-in P --price-out P [--currency EUR]] [--timeout SECONDS]
  riscontro history verify --library L [--head SEQ:HASH] [--json]
      Proves that the history is whole and that the library is what it tells; prints the head,
      which --head holds against the history another time. Exit code 1 where it is not.
  riscontro history list --library L [--claim ID] [--source ID] [--limit N] [--json]
      Shows what was changed, by whom and when, newest first; --json prints one change a line.
  riscontro due --library L [--on YYYY-MM-DD] [--json]
      Lists the claims that are to be looked at again today, or on that day, or before.
  riscontro send --library L --out F [--source ID] [--sample N] [--blind]
      Writes a copy for somebody else: all of the library, or the claims of a source, or N of them.
      --blind takes out verdicts, notes and all else that would sway a second check.
  riscontro merge OTHER --library L [--dry-run] [--prefer mine|theirs] [--json]
      Brings in what was changed in a copy, as one step. Where both sides changed the same, L's own
      stays (--prefer mine) and the other's is listed. [--take KEY]... [--keep KEY]... one by one.
  riscontro agreement OTHER --library L [--json]
      Shows how far two people agree, column by column: percent, kappa, alpha.
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
      Columns: ${inLines(csvColumns, 15)}
  riscontro audit make --library L --out F [--source ID | --claims ID,ID…] [--json]
      Writes an audit package of the library, or one that holds a source's claims, or these, and
      nothing else of it; prints the number that its reader compares.
  riscontro audit verify FILE [--expect SHA256] [--json]
      Verifies an audit package: every hash, the packaging, and the library inside.
  riscontro --help | --version

Exit codes: 0 done, 1 something could not be done, 2 wrong arguments.
`
