import { expect, it } from 'vitest'
import { nodeVersionProblem } from '#main/launch/node-version.mjs'

it.each(['18.20.4', '20.20.2', '21.7.3'])(
  'refuses Node %s in one line that names it',
  (version) => {
    const problem = nodeVersionProblem(version)
    expect(problem).toContain(version)
    expect(problem).toContain('22')
    expect(problem).not.toContain('\n')
  },
)
it.each(['22.0.0', '24.21.0', '100.0.0'])('has nothing against Node %s', (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined()
})
