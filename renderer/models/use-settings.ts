/** The dialog's work: what is kept, testing it, and keeping it. */
import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useState } from 'react'
import { client } from '../client.ts'
import { closeDialog } from '../common/dialog.tsx'
import { explain } from '../i18n/explain.ts'
import { read } from '../state/queries.ts'
import { runTask } from '../state/task.ts'
import { sayTime } from './say.ts'
import { settingsFrom, type ModelTroubles, type TypedModel } from './settings-form.ts'
import { refreshModel } from './state.ts'

/** What the app knows; anew for each address, since a key is for one of them. */
export const useKnownModel = (baseUrl?: string) =>
  useQuery({
    queryKey: ['model-known', baseUrl ?? null],
    queryFn: () => read('app.describeModel', baseUrl === undefined ? {} : { baseUrl }),
    gcTime: 0,
    staleTime: 0,
  })

export interface Said {
  readonly kind: 'fine' | 'wrong'
  readonly text: string
}

export interface SettingsWork {
  readonly troubles: ModelTroubles
  readonly said: Said | null
  readonly busy: boolean
  test(): Promise<void>
  save(): Promise<void>
  forget(): Promise<void>
}

export function useSettingsWork(typed: TypedModel, key: string, onForgotten: () => void) {
  const [tried, setTried] = useState<'save' | 'test' | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const { troubles } = settingsFrom(typed, key, typed.enabled || tried === 'test')

  const wrong = (text: string): void => setSaid({ kind: 'wrong', text })
  async function during(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    setSaid(null)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }

  const test = (): Promise<void> =>
    during(async () => {
      setTried('test')
      const { settings } = settingsFrom(typed, key, true)
      if (!settings) return
      const result = await runTask(i18next.t('models.settings.testing'), (options) =>
        client.call('app.testModel', { settings, ...(key === '' ? {} : { key }) }, options),
      )
      if (!result.ok) {
        if (result.error.code !== 'cancelled') wrong(explain(result.error))
      } else if (result.value !== null) {
        const { model, milliseconds } = result.value
        const seconds = sayTime(milliseconds, i18next.language).replace(' s', '')
        setSaid({ kind: 'fine', text: i18next.t('models.settings.works', { model, seconds }) })
      }
    })

  const save = (): Promise<void> =>
    during(async () => {
      setTried('save')
      const { settings } = settingsFrom(typed, key)
      if (!settings) return
      const kept = await client.call('app.setModel', settings)
      if (!kept.ok) return wrong(explain(kept.error))
      if (kept.value === null) return
      if (key !== '' && settings.baseUrl !== '') {
        const { baseUrl } = settings
        const sealed = await client.call('app.setModelKey', { baseUrl, key })
        if (!sealed.ok) return wrong(explain(sealed.error))
      }
      await refreshModel()
      closeDialog()
    })

  const forget = (): Promise<void> =>
    during(async () => {
      const result = await client.call('app.setModelKey', { baseUrl: typed.baseUrl, key: '' })
      if (!result.ok) return wrong(explain(result.error))
      onForgotten()
      setSaid({ kind: 'fine', text: i18next.t('models.settings.forgotten') })
    })

  return { troubles: tried ? troubles : {}, said, busy, test, save, forget } satisfies SettingsWork
}
