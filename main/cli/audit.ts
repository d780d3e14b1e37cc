/** Verifies an audit package. */
import { resolve } from 'node:path'
import { verifyPack } from '#main/workbench/index.ts'
import type { AuditCommand } from './audit-arguments.ts'
import { complain, print } from './output.ts'

/** 1 where anything is not as it was made, or the number is not the expected one. */
export async function verifyAudit({ file, expect, json }: AuditCommand): Promise<number> {
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
