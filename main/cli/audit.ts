/** Makes and verifies audit packages. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { verifyPack } from '#main/workbench/index.ts'
import { Failure, valueOf } from '#shared/contract/errors.ts'
import { packExtension } from '#shared/records/library-file.ts'
import type { AuditMakeCommand, AuditVerifyCommand } from './audit-arguments.ts'
import { abortedByInterrupt, withLibrary } from './library.ts'
import { complain, print } from './output.ts'

/** 1 where anything is not as it was made, or the number is not the expected one. */
export async function verifyAudit({ file, expect, json }: AuditVerifyCommand): Promise<number> {
  const report = await verifyPack(resolve(file))
  const { troubles, manifestHash, files, madeBy, madeAt } = report
  const other = expect !== null && expect.toLowerCase() !== manifestHash
  const sound = troubles.length === 0 && !other
  if (json) await print(`${JSON.stringify({ ...report, expected: expect, sound })}\n`)
  else if (troubles.length === 0)
    await print(`${files} files, made by ${madeBy} at ${madeAt}\nmanifest ${manifestHash}\n`)
  for (const { file: name, message } of troubles) complain(`${name}: ${message}`)
  if (other) complain(`the manifest is ${manifestHash}, not ${expect}`)
  return sound ? 0 : 1
}

/** Tells the number by which the package is known, which its reader compares. Throws Failure. */
export async function makeAudit(command: AuditMakeCommand): Promise<number> {
  const { library, sourceId, claimIds, json } = command
  // Opening would make an empty library of a mistyped name.
  if (!existsSync(library)) throw new Failure('not-found', `there is no library ${library}`)
  const out = command.out.toLowerCase().endsWith('.zip')
    ? command.out
    : `${command.out}${packExtension}`
  return withLibrary(library, async (client) => {
    const made = valueOf(
      await client.call(
        'exports.auditPack',
        { path: resolve(out), sourceId, claimIds },
        { signal: abortedByInterrupt() },
      ),
    )
    const { claims, files, manifestHash } = made
    await print(
      json
        ? `${JSON.stringify(made)}\n`
        : `${out}: ${claims} claims, ${files} files\nmanifest ${manifestHash}\n`,
    )
    return 0
  })
}
