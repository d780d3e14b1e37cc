/** Asks a language model for claims of a source, and shows what came of it. */
import { existsSync } from 'node:fs'
import type { Client } from '#shared/contract/client.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import type { ModelRun, Refusal, Suggestion } from '#shared/records/models.ts'
import { UsageError } from './options.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { print } from './output.ts'
import type { SuggestCommand } from './suggest-arguments.ts'

const reasons: Readonly<Record<Refusal['kind'], string>> = {
  'not-in-text': 'its quote is not in the text',
  ambiguous: 'its quote stands at several places',
  numbers: 'it says numbers that its quote does not hold',
  'no-words': 'it quotes no words',
  shape: 'it has not the shape that was asked for',
}

/** What came from outside may hold signs that move a terminal. */
const plain = (words: string): string =>
  // oxlint-disable-next-line no-control-regex -- that is what is taken out
  words.replaceAll(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')

function linesOf({ text, quotes, refusal, duplicateOf, id }: Suggestion): string[] {
  const quote = `         «${plain(quotes.join(' … '))}»`
  if (refusal === null) {
    const known = duplicateOf ? ` (as claim #${duplicateOf.number})` : ''
    return [`proposed ${plain(text)}${known}`, quote, `         ${id}`]
  }
  const near = refusal.closest ? [`         near: ${plain(refusal.closest.exact)}`] : []
  const about = refusal.kind === 'numbers' ? `: ${plain(refusal.about)}` : ''
  return [`rejected ${plain(text)}`, quote, `         ${reasons[refusal.kind]}${about}`, ...near]
}

function runLine({
  host,
  model,
  milliseconds,
  inputTokens,
  outputTokens,
  cost,
  currency,
}: ModelRun) {
  const tokens =
    inputTokens === null || outputTokens === null
      ? 'tokens not known'
      : `${inputTokens} + ${outputTokens} tokens`
  const price = cost === null ? 'cost not known' : `${cost.toFixed(4)} ${currency}`
  return `${model} on ${host}: ${(milliseconds / 1000).toFixed(1)} s, ${tokens}, ${price}`
}

/** The key comes from the environment: the words of a command line are everybody's to read. */
function keyFrom(environment: NodeJS.ProcessEnv): string | undefined {
  const key = environment['RISCONTRO_MODEL_KEY']
  if (key === undefined || key === '') return undefined
  if (!/^[\x21-\x7e]{1,4000}$/.test(key))
    throw new UsageError('RISCONTRO_MODEL_KEY holds no key: a key has no spaces and no accents')
  return key
}

export async function suggest({
  library,
  sourceId,
  settings,
  json,
}: SuggestCommand): Promise<number> {
  const key = keyFrom(process.env)
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  const work = async (client: Client): Promise<number> => {
    const report = valueOf(
      await client.call(
        'models.suggest',
        { sourceId, settings, ...(key === undefined ? {} : { key }) },
        { signal: abortedByInterrupt() },
      ),
    )
    const { suggestions } = valueOf(await client.call('models.list', { sourceId }))
    const own = suggestions.filter(({ runId }) => runId === report.run.id)
    if (json) {
      await print(`${JSON.stringify({ ...report, suggestions: own })}\n`)
      return 0
    }
    const { proposed, rejected, repeated } = report
    await print(
      [
        ...own.flatMap(linesOf),
        `${proposed} proposed, ${rejected} rejected, ${repeated} seen before`,
        runLine(report.run),
        '',
      ].join('\n'),
    )
    return 0
  }
  return withLibrary(library, work, 'riscontro suggest')
}
