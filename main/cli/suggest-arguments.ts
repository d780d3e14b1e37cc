/** The words of `riscontro suggest`. */
import { z } from 'zod'
import { Id } from '#shared/records/library.ts'
import { ModelSettings, noModel } from '#shared/records/models.ts'
import { check, flag, needed, parse, seeHelp, text, UsageError } from './options.ts'

export interface SuggestCommand {
  name: 'suggest'
  library: string
  sourceId: string
  settings: ModelSettings
  json: boolean
}

/** Who types the address of this machine means it; for the rest of the local network there is an option. */
const isThisMachine = (address: string): boolean =>
  /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)

const price = (value: string | undefined, option: string): number | null =>
  value === undefined
    ? null
    : check(z.coerce.number().min(0).max(1_000_000), value, option, 'a price per million tokens')

export function suggestCommand(args: readonly string[]): SuggestCommand {
  const { values, positionals } = parse(args, {
    library: text,
    endpoint: text,
    model: text,
    json: flag,
    'allow-local': flag,
    'price-in': text,
    'price-out': text,
    currency: text,
    timeout: text,
  })
  if (positionals.length > 1)
    throw new UsageError(`suggest asks about one source, not ${positionals.length} ${seeHelp}`)
  const sourceId = check(
    Id,
    needed(positionals[0], 'suggest needs the id of a SOURCE'),
    'suggest',
    'the id of a source',
  )
  const address = needed(values.endpoint, 'suggest needs --endpoint URL')
  const baseUrl = check(
    ModelSettings.shape.baseUrl,
    address,
    '--endpoint',
    'an http or https address without user, password, ? and #',
  )
  const timeout = z.coerce.number().pipe(ModelSettings.shape.timeoutSeconds)
  return {
    name: 'suggest',
    library: needed(values.library, 'suggest needs --library L'),
    sourceId,
    json: values.json ?? false,
    settings: {
      enabled: true,
      baseUrl,
      model: needed(values.model?.trim(), 'suggest needs --model M'),
      inputPrice: price(values['price-in'], '--price-in'),
      outputPrice: price(values['price-out'], '--price-out'),
      currency: check(
        ModelSettings.shape.currency,
        values.currency ?? noModel.currency,
        '--currency',
        'three capital letters',
      ),
      allowLocal: (values['allow-local'] ?? false) || isThisMachine(baseUrl),
      timeoutSeconds: check(
        timeout,
        values.timeout ?? String(noModel.timeoutSeconds),
        '--timeout',
        'whole seconds from 5 to 3600',
      ),
    },
  }
}
