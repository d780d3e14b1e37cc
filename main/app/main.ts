/** The entry of the app. What must happen before Electron is ready happens here, in this order. */
import { join } from 'node:path'
import { app, crashReporter } from 'electron'
import { openLog } from './log.ts'
import { registerScheme } from './protocol.ts'
import { runApp } from './run-app.ts'
import { guardAllContents } from './security.ts'

const ownFolder = process.env['RISCONTRO_USER_DATA']
if (ownFolder) app.setPath('userData', ownFolder)

const userData = app.getPath('userData')
const log = openLog(
  join(userData, 'logs'),
  app.isPackaged ? {} : { echo: (line) => void process.stderr.write(line) },
)
process.on('uncaughtException', (error) => log.error(error.stack ?? error.message))
process.on('unhandledRejection', (reason) => log.error(`Unhandled rejection: ${String(reason)}`))
// Dumps stay on this machine.
crashReporter.start({ uploadToServer: false })

registerScheme()
guardAllContents()

if (app.requestSingleInstanceLock()) runApp({ userData, log })
else app.quit()
