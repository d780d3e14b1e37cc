/** Bad files of every kind brought into a library: each is named, and the library is as it was. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeDocx, makeEpub, makeRtf, paragraph } from '../make/documents.ts'
import { column, makePdf } from '../make/pdf.ts'
import {
  everything,
  importArticle,
  newPath,
  openForTest,
  value,
} from '../unit/workbench/library-for-tests.ts'
import { truncations } from './shared/harm.ts'

const whole: Record<string, Uint8Array> = {
  pdf: makePdf({ pages: [column(['Il comune ha speso nove milioni.'])] }),
  docx: makeDocx({ body: paragraph('Il comune ha speso nove milioni.') }),
  epub: makeEpub({ chapters: ['<p>Il comune ha speso nove milioni.</p>'] }),
  rtf: makeRtf(['Il comune ha speso nove milioni.']),
}

it('names each of them, brings in the good one, and writes nothing where all are bad', async () => {
  const path = newPath()
  const workbench = await openForTest({ path })
  await importArticle(workbench)
  const before = await everything(workbench)
  const bytesBefore = readFileSync(path)
  const bad = Object.entries(whole).flatMap(([extension, bytes]) =>
    truncations(bytes, 4)
      .slice(0, 4)
      .map(({ what, bytes: cut }) => ({
        name: `${what}.${extension}`,
        bytes: Uint8Array.from(cut),
      })),
  )
  const report = await value(workbench, 'sources.importBytes', { files: bad })
  expect(report.imported).toEqual([])
  expect(report.failed.map(({ file }) => file)).toEqual(bad.map(({ name }) => name))
  expect(report.failed.every(({ file, message }) => message.startsWith(file))).toBe(true)
  expect(await everything(workbench)).toEqual(before)
  expect(readFileSync(path).equals(bytesBefore)).toBe(true)

  const good = { name: 'buono.txt', bytes: Uint8Array.from(Buffer.from('Nove mele e 3 pere.')) }
  const mixed = await value(workbench, 'sources.importBytes', { files: [...bad, good] })
  expect(mixed.imported).toMatchObject([{ file: 'buono.txt' }])
  expect(mixed.failed).toHaveLength(bad.length)
}, 60_000)
