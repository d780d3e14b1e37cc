/** What changed, and going back and forth in it. */
import type { HandlersOf } from './context.ts'

export const historyCommands: HandlersOf<
  'history.list' | 'history.state' | 'history.undo' | 'history.redo'
> = {
  'history.list': (input, { store }) => store.history.list(input),
  'history.state': (_, { store }) => store.steps.state(),
  'history.undo': (_, { travel }) => travel('undo'),
  'history.redo': (_, { travel }) => travel('redo'),
}
