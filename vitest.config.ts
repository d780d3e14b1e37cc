/** Unit and integration tests, on plain Node. The end-to-end tests are Playwright's. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,fuzz}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Half of the time is spent waiting for programs that the tests start.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
