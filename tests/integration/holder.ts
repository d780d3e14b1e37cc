/**
 * Opens the library named on the command line as the window does, writes to it, says so on standard
 * output, and keeps it open until it is killed.
 */
import { openWorkbench } from '#main/workbench/index.ts'
import { simpleReader } from '../unit/workbench/simple-reader.ts'

const workbench = await openWorkbench({
  path: process.argv[2]!,
  reader: simpleReader,
  analyst: 'Bea',
  program: 'Riscontro',
})
const result = await workbench.run('sources.importText', {
  text: 'La provincia ha speso 7 milioni.',
})
if (!result.ok) throw new Error(result.error.message)
process.stdout.write('open\n')
setInterval(() => undefined, 1000)
