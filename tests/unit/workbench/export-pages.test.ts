/** The page of a claim, from a PDF to the files that are exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { FileRequest } from '#shared/records/export.ts'
import { column, makePdf } from '../../make/pdf.ts'
import { importArticle, newFolder, openForTest, value } from './library-for-tests.ts'

const which = { claimIds: null, sourceId: null }

it('stands beside each claim of a PDF, and beside none of another text', async () => {
  const workbench = await openForTest()
  const bytes = makePdf({
    pages: [
      column(['Anna ha 3 mele. Bruno ha 5 pere e le tiene']),
      column(['in una cesta. Carla ne ha 40.']),
    ],
  })
  await value(workbench, 'sources.importBytes', { files: [{ name: 'a.pdf', bytes }] })
  await importArticle(workbench)
  const folder = newFolder()
  const written = async (request: FileRequest): Promise<string> => {
    const path = join(folder, request.format)
    await value(workbench, 'exports.write', { path, request })
    return readFileSync(path, 'utf8')
  }
  const csv = await written({
    format: 'csv',
    ...which,
    profile: 'data',
    columns: ['quote', 'page'],
  })
  const cells = csv.trimEnd().split('\r\n')
  expect(cells).toContain('Anna ha 3 mele.,1')
  expect(cells).toContain('Bruno ha 5 pere e le tiene in una cesta.,1;2')
  expect(cells).toContain('Carla ne ha 40.,2')
  expect(cells).toContain('Carla ne ha 40.,')
  const json = JSON.parse(await written({ format: 'json', ...which })) as {
    claims: { quote: string; pages?: number[] }[]
  }
  expect(json.claims.flatMap(({ pages }) => (pages ? [pages] : []))).toEqual([[1], [1, 2], [2]])
  const report = await written({ format: 'markdown', ...which, language: 'it' })
  expect(report).toContain('- Pagina: 1, 2\n')
  expect(report.match(/- Pagina:/g)).toHaveLength(3)
})
