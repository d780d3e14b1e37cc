/** What the actions are called away from their menus, where "Nuova" alone would not say what is new. */
import type { Action, ActionId } from '#shared/actions.ts'
import { actionLabels } from '#shared/i18n/actions.ts'
import type { Language } from '#shared/records/extraction.ts'
import { valueOfAction } from '../scales/current.ts'
import { paletteWords } from './words.ts'

export function actionName(id: ActionId, language: Language): string {
  const value = valueOfAction(id)
  const label = value?.label[language] ?? actionLabels[language].action[id]
  const { verdict, status } = paletteWords[language]
  if (id.startsWith('verdict.') && id !== 'verdict.none') return verdict.replace('{{label}}', label)
  if (id.startsWith('status.')) return status.replace('{{label}}', label)
  return label
}

export const menuName = (menu: Action['menu'], language: Language): string =>
  actionLabels[language].menu[menu]
