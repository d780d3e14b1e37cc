/** Every action is sorted: it changes the library, or it only looks and tells. */
import { expect, it } from 'vitest'
import { actions } from '#shared/actions.ts'
import { changesLibrary } from '#shared/changing-actions.ts'

const looking = [
  'library.new',
  'library.open',
  'library.recent',
  'library.auditPack',
  'library.saveCopy',
  'people.send',
  'source.auditPack',
  'claims.auditPack',
  'library.properties',
  'export.open',
  'history.open',
  'history.verify',
  'claims.copy',
  'claims.find',
  'claims.due',
  'palette.open',
  'sentence.nextUntouched',
  'source.compare',
  'claim.next',
  'claim.previous',
  'claim.nextUnchecked',
  'claim.cycleOverlap',
  'findings.open',
  'relations.map',
  'model.suggestions',
  'anchors.open',
  'overview.open',
  'view.nextPane',
  'view.toggleLibrary',
  'view.toggleInspector',
  'view.themeSystem',
  'view.themeLight',
  'view.themeDark',
  'view.italian',
  'view.english',
  'help.keys',
]

it('knows of each action whether it changes the library', () => {
  const rest = actions.map(({ id }) => id).filter((id) => !changesLibrary(id))
  expect(rest.toSorted()).toEqual(looking.toSorted())
})
