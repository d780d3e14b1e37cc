/** Every reason of a score is shown in words. */
import { describe, expect, it } from 'vitest'
import { worthinessReasons } from '#main/extraction/worthiness.ts'
import { inspectorWords } from '#renderer/inspector/words.ts'

describe('reasons of check-worthiness', () => {
  it.each(['it', 'en'] as const)('have words in %s, and no words are left over', (language) => {
    const worded = Object.keys(inspectorWords[language].reason)
    expect(worded.toSorted()).toEqual(worthinessReasons.toSorted())
  })
})
