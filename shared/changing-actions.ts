/** Which actions change the library: they are not offered where it is open to be read only. */
import type { ActionId } from './actions.ts'

const changing: ReadonlySet<string> = new Set([
  'source.import',
  'source.importUrl',
  'source.paste',
  'source.details',
  'source.revise',
  'source.delete',
  'csv.importEdits',
  'csv.importClaims',
  'library.compact',
  'history.undo',
  'history.redo',
  'sentence.skip',
  'claim.new',
  'claim.addRange',
  'claim.edit',
  'claim.keep',
  'claim.discard',
  'claim.conclusion',
  'claim.notes',
  'claim.tags',
  'anchor.place',
  'evidence.add',
  'relations.add',
  'scale.open',
  'rules.open',
  'people.merge',
  'model.suggest',
  'model.verdict',
  'model.settings',
] satisfies ActionId[])

const families = /^(?:verdict|status)\./

export const changesLibrary = (actionId: string): boolean =>
  changing.has(actionId) || families.test(actionId)
