/** What the actions are called away from their menus, where "Nuova" alone would not say what is new. */
import type { Action, ActionId } from '#shared/actions.ts'
import { actionLabels } from '#shared/i18n/actions.ts'
import type { Language } from '#shared/records/extraction.ts'
import { valueOfAction } from '../scales/current.ts'
import { paletteWords } from './words.ts'

/** As its menu says it; a verdict is called what the library's scale calls it. */
export const actionLabel = (id: ActionId, language: Language): string =>
  valueOfAction(id)?.label[language] ?? actionLabels[language].action[id]

export function actionName(id: ActionId, language: Language): string {
  const label = actionLabel(id, language)
  const { verdict, status } = paletteWords[language]
  if (id.startsWith('verdict.') && id !== 'verdict.none') return verdict.replace('{{label}}', label)
  if (id.startsWith('status.')) return status.replace('{{label}}', label)
  return label
}

export const menuName = (menu: Action['menu'], language: Language): string =>
  actionLabels[language].menu[menu]
