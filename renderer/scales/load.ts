/** Reads the scales, at the start and whenever they have changed, and tells the menu their names. */
import i18next from 'i18next'
import { client } from '../client.ts'
import { queryClient } from '../state/queries.ts'
import { currentValues, useScales, verdictName } from './current.ts'

function tellMenu(): void {
  const names = currentValues().map(({ id }) => verdictName(id))
  void client.call('app.setVerdicts', { names })
}

/** Of a library that does not open no scales are told; the page says why it does not. */
export async function loadScales(): Promise<void> {
  const answer = await client.call('scales.list', {})
  if (!answer.ok) return
  const { current: id, scales } = answer.value
  const current = scales.find((scale) => scale.id === id)
  if (!current) return
  const before = useScales.getState()
  useScales.setState({ current, all: scales })
  if (JSON.stringify(before) === JSON.stringify({ current, all: scales })) return
  tellMenu()
  // Rows and passages are drawn anew: what their verdicts are called or look like may differ.
  await queryClient.invalidateQueries({ queryKey: ['claims'] })
}

/** In the language that is chosen. */
export const followLanguage = (): void => void i18next.on('languageChanged', tellMenu)
