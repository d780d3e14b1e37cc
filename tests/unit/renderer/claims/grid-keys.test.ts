import { describe, expect, it } from 'vitest'
import { isLeftToWindow } from '#renderer/claims/grid-keys.ts'
import { actions, isPlainKey } from '#shared/actions.ts'

const press = (key: string, modifiers: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
})

/** As the browser names the key, without its Shift. */
const plainKeys = actions
  .flatMap(({ key, otherKeys = [] }): string[] => [
    ...(key === undefined ? [] : [key]),
    ...otherKeys,
  ])
  .filter((key) => isPlainKey(key) && key !== 'Enter')
  .map((key) => key.replace('Shift+', ''))

describe('keys in a cell that is not being edited', () => {
  it.each(plainKeys)('leaves %s to the command it stands for', (key) => {
    expect(isLeftToWindow(press(key), 'words')).toBe(true)
    expect(isLeftToWindow(press(key), 'nothing')).toBe(true)
  })

  it('lets other letters begin to write where words are wanted, and only there', () => {
    expect(isLeftToWindow(press('x'), 'words')).toBe(false)
    expect(isLeftToWindow(press('È'), 'words')).toBe(false)
    expect(isLeftToWindow(press('x'), 'nothing')).toBe(true)
    expect(isLeftToWindow(press('x'), 'digits')).toBe(true)
  })

  it('lets digits begin a number where one is wanted', () => {
    expect(isLeftToWindow(press('4'), 'digits')).toBe(false)
    expect(isLeftToWindow(press('j'), 'digits')).toBe(true)
  })

  it('never lets the grid empty a cell', () => {
    expect(isLeftToWindow(press('Delete'), 'words')).toBe(true)
    expect(isLeftToWindow(press('Backspace'), 'words')).toBe(true)
  })

  it('leaves what has a modifier, but moves and edits by itself', () => {
    expect(isLeftToWindow(press('z', { ctrlKey: true }), 'words')).toBe(true)
    expect(isLeftToWindow(press('1', { altKey: true }), 'digits')).toBe(true)
    expect(isLeftToWindow(press('ArrowDown', { altKey: true }), 'words')).toBe(true)
    for (const key of ['ArrowDown', 'Enter', 'F2', 'Tab', 'Escape', 'PageDown'])
      expect(isLeftToWindow(press(key), 'words')).toBe(false)
    expect(isLeftToWindow(press('ArrowDown', { ctrlKey: true }), 'words')).toBe(false)
  })
})
