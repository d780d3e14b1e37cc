/** The entry of the command line. */
import { toError } from '#shared/contract/errors.ts'
import { parseCommandLine } from './arguments.ts'
import { help, version } from './help.ts'
import { UsageError } from './options.ts'
import { complain, leaveWhenNobodyReads, print } from './output.ts'

async function run(words: readonly string[]): Promise<number> {
  const command = parseCommandLine(words)
  switch (command.name) {
    case 'help':
      await print(help)
      return 0
    case 'version':
      await print(`${version}\n`)
      return 0
    // Loaded only when asked for: reading a text needs no database, and help needs nothing.
    case 'extract':
      return (await import('./extract.ts')).extract(command)
    case 'extract-lines':
      return (await import('./extract-lines.ts')).extractLines(command)
    case 'reanchor-lines':
      return (await import('./reanchor-lines.ts')).reanchorLines(command)
    case 'import':
      return (await import('./library.ts')).importFiles(command)
    case 'import-csv':
      return (await import('./import-csv.ts')).importCsv(command)
    case 'findings':
      return (await import('./findings.ts')).showFindings(command)
    case 'suggest':
      return (await import('./suggest.ts')).suggest(command)
    case 'history-verify':
      return (await import('./history.ts')).verifyHistory(command)
    case 'history-list':
      return (await import('./history.ts')).listHistory(command)
    case 'revise':
      return (await import('./revise.ts')).reviseSource(command)
    case 'due':
      return (await import('./due.ts')).showDue(command)
    case 'merge':
      return (await import('./people.ts')).merge(command)
    case 'agreement':
      return (await import('./people.ts')).agreement(command)
    case 'send':
      return (await import('./people.ts')).send(command)
    case 'audit-verify':
      return (await import('./audit.ts')).verifyAudit(command)
    case 'audit-make':
      return (await import('./audit.ts')).makeAudit(command)
    case 'export':
      return (await import('./export.ts')).exportClaims(command)
  }
}

leaveWhenNobodyReads()
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (thrown) {
  complain(thrown instanceof UsageError ? thrown.message : toError(thrown).message)
  process.exitCode = thrown instanceof UsageError ? 2 : 1
}
