/** What a bad file may do: give a text, or a Failure that names it. Nothing else. */
import { expect } from 'vitest'
import { readSourceBytes, type FileOptions } from '#main/sources/index.ts'
import { Failure } from '#shared/contract/errors.ts'
import { sayReason } from '#shared/i18n/file-reasons.ts'
import type { Bad } from './harm.ts'

/** Reads it; the Failure, or null where there was a text. Anything else fails the test. */
export async function outcomeOf(
  file: string,
  bytes: Uint8Array,
  options: FileOptions = {},
): Promise<Failure | null> {
  try {
    const { text, details } = await readSourceBytes(file, bytes, options)
    expect(text, file).toBeTypeOf('string')
    expect(text.trim(), file).not.toBe('')
    expect(
      Object.values(details).every((value) => value !== ''),
      file,
    ).toBe(true)
    return null
  } catch (thrown) {
    expect(thrown, file).toBeInstanceOf(Failure)
    const { error } = thrown as Failure
    expect(['unreadable-file', 'file-too-large'], file).toContain(error.code)
    expect(error.message.startsWith(file), error.message).toBe(true)
    expect(error.detail?.['file']).toBe(file)
    // Whatever the reason is, an Italian reads it in Italian.
    for (const reason of [error.detail?.['why'], error.detail?.['wayOut']])
      if (reason !== undefined) expect(sayReason(reason, 'it'), reason).not.toBe(reason)
    return thrown as Failure
  }
}

/** Whether it ends in one of the two ways; what ends in neither has failed the test by then. */
export const isBearable = (...file: Parameters<typeof outcomeOf>): Promise<boolean> =>
  outcomeOf(...file).then(() => true)

/** Every one of them; how many were refused. */
export async function refusedOf(extension: string, bad: readonly Bad[]): Promise<number> {
  let refused = 0
  for (const { what, bytes } of bad)
    if ((await outcomeOf(`${what}.${extension}`, bytes)) !== null) refused += 1
  return refused
}

/** The words of the Failure that there must be. */
export async function refusal(
  file: string,
  bytes: Uint8Array,
  options?: FileOptions,
): Promise<string> {
  const failure = await outcomeOf(file, bytes, options)
  return failure?.message ?? `${file} was read.`
}
