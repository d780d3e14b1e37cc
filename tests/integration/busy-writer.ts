/**
 * Writes to the library named on the command line until it is killed: an edit of the first claim,
 * now and then an import or evidence. What was acknowledged is told on standard output, a line each.
 */
import { openWorkbench } from '#main/workbench/index.ts'
import { simpleReader } from '../unit/workbench/simple-reader.ts'

const [path, from] = process.argv.slice(2)
const workbench = await openWorkbench({ path: path!, reader: simpleReader, analyst: 'Ada' })

async function value(...[name, input]: Parameters<typeof workbench.run>): Promise<unknown> {
  const result = await workbench.run(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result.value
}

const told = (line: string) =>
  new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()))

const claims = (await value('claims.list', { sourceId: null })) as { id: string }[]
const claimId = claims.at(-1)!.id
const details = {
  quote: 'a',
  url: '',
  title: '',
  publisher: '',
  stance: 'context',
  accessedOn: '',
  note: '',
}

for (let count = Number(from); ; count += 1) {
  await value('claims.update', { ids: [claimId], patch: { notes: String(count) } })
  await told(`notes ${count}`)
  await value('evidence.add', { claimId, details: { ...details, note: String(count) } })
  await told(`evidence ${count}`)
  if (count % 5 !== 0) continue
  const sentences = Array.from({ length: 200 }, (_, index) => `Frase ${index} di ${count}.`)
  await value('sources.importText', { text: sentences.join(' ') })
  await told(`import ${count}`)
}
