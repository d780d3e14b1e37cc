/** The lint rule that keeps imports one way: what it lets pass and what it stops. */
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaint } from '../../.oxlint/arrows.ts'

const root = resolve(import.meta.dirname, '../..')
const at = (file: string): string => join(root, file)

describe('imports run one way', () => {
  it.each([
    ['renderer/main.tsx', '#shared/actions.ts'],
    ['renderer/claims/grid.tsx', '../client.ts'],
    ['main/app/ipc.ts', 'electron'],
    ['main/app/workplace.ts', '#main/engine/host.ts'],
    ['main/engine/serve.ts', '#main/workbench/index.ts'],
    ['main/workbench/claims.ts', '#main/store/index.ts'],
    ['main/workbench/models-asking.ts', '#main/models/index.ts'],
    ['main/store/migrations/0010-first.ts', '../connection.ts'],
    ['main/store/open.ts', 'better-sqlite3'],
    ['main/cli/help.ts', '../../package.json'],
    ['tests/unit/house.test.ts', '#main/store/index.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(complaint(specifier, at(file))).toBeUndefined()
  })

  it.each([
    ['renderer/main.tsx', '#main/store/index.ts'],
    ['renderer/main.tsx', 'node:fs'],
    ['shared/actions.ts', '#renderer/main.tsx'],
    ['shared/text.ts', 'node:crypto'],
    ['main/store/open.ts', '#main/anchoring/index.ts'],
    ['main/store/open.ts', '#main/workbench/index.ts'],
    ['main/app/handlers.ts', '#main/workbench/index.ts'],
    ['main/app/handlers.ts', '#main/store/index.ts'],
    ['main/app/model-handlers.ts', '#main/models/index.ts'],
    ['main/models/verify.ts', '#main/checks/index.ts'],
    ['main/engine/serve.ts', '#main/app/main.ts'],
    ['main/engine/serve.ts', 'electron'],
    ['main/cli/main.ts', '#main/app/main.ts'],
    ['main/workbench/claims.ts', 'better-sqlite3'],
    ['main/workbench/claims.ts', 'react'],
    ['main/workbench/claims.ts', '../store/index.ts'],
    ['main/workbench/claims.ts', '../../tests/unit/house.test.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(complaint(specifier, at(file))).toEqual(expect.any(String))
  })
})
