/**
 * The window's way to a language model: it names neither key nor, without the person's word, another
 * host than before. A page that was taken over could ask the same host the same questions, no more.
 */
import type { MessageBoxOptions } from 'electron'
import type { Client } from '#shared/contract/client.ts'
import { valueOf } from '#shared/contract/errors.ts'
import type { Language } from '#shared/records/extraction.ts'
import type { ModelSettings } from '#shared/records/models.ts'
import type { AppHandlers } from './ipc.ts'
import type { ModelPlaces } from './model-places.ts'
import { words } from './words.ts'

export interface ModelHandlersOptions {
  readonly engine: Client
  readonly places: ModelPlaces
  language(): Language
  ask(question: MessageBoxOptions): Promise<{ response: number }>
  /** A model was switched on or off. */
  onModel(enabled: boolean): void
}

type ModelHandlers = Pick<
  AppHandlers,
  | 'app.describeModel'
  | 'app.setModel'
  | 'app.setModelKey'
  | 'app.testModel'
  | 'app.suggestClaims'
  | 'app.askVerdict'
>

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')

export function createModelHandlers(options: ModelHandlersOptions): ModelHandlers {
  const { engine, places, language, ask, onModel } = options

  const settingsNow = async (): Promise<ModelSettings> =>
    valueOf(await engine.call('models.settings.get', {}))

  /** Asks once for each place whether texts may go there. */
  async function mayAsk({ baseUrl }: ModelSettings): Promise<boolean> {
    const origin = originOf(baseUrl)
    if (origin === '' || places.isAllowed(origin)) return true
    const say = words[language()]
    const { response } = await ask({
      type: 'question',
      message: say.modelQuestion(new URL(baseUrl).host),
      detail: say.modelDetail(baseUrl),
      buttons: [say.modelAllow, say.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    if (response !== 0) return false
    places.allow(origin)
    return true
  }

  /** What goes with a question: these settings, and the key of their place if there is one. */
  async function wayTo(settings: ModelSettings, given?: string) {
    const key = given || (await places.key(originOf(settings.baseUrl)))
    return { settings, ...(key === undefined ? {} : { key }) }
  }

  return {
    'app.describeModel': async ({ baseUrl }) => {
      const settings = await settingsNow()
      const key = await places.key(originOf(baseUrl ?? settings.baseUrl))
      return { settings, hasKey: key !== undefined, keptIn: await places.keptIn() }
    },

    'app.setModel': async (settings) => {
      if (settings.enabled && !(await mayAsk(settings))) return null
      const kept = valueOf(await engine.call('models.settings.set', settings))
      onModel(kept.enabled)
      return kept
    },

    'app.setModelKey': async ({ baseUrl, key }) => {
      await places.setKey(originOf(baseUrl), key)
      return { keptIn: await places.keptIn() }
    },

    'app.testModel': async ({ settings, key }, context) => {
      if (!(await mayAsk(settings))) return null
      return valueOf(await engine.call('models.test', await wayTo(settings, key), context))
    },

    'app.suggestClaims': async ({ sourceId }, context) => {
      const settings = await settingsNow()
      // The engine says what is missing.
      if (!settings.enabled)
        return valueOf(await engine.call('models.suggest', { sourceId }, context))
      if (!(await mayAsk(settings))) return null
      const way = await wayTo(settings)
      return valueOf(await engine.call('models.suggest', { sourceId, ...way }, context))
    },

    'app.askVerdict': async ({ claimId }, context) => {
      const settings = await settingsNow()
      if (!settings.enabled)
        return valueOf(await engine.call('models.verdict', { claimId }, context))
      if (!(await mayAsk(settings))) return null
      const way = await wayTo(settings)
      return valueOf(await engine.call('models.verdict', { claimId, ...way }, context))
    },
  }
}
