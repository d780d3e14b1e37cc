/** Where the command line speaks: results on stdout, one line about what went wrong on stderr. */
import { once } from 'node:events'

/** A reader that has enough (`riscontro … | head`) ends the program without a fuss. */
export function leaveWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** Waits while the reader is slower than the writer. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export function complain(message: string): void {
  process.stderr.write(`riscontro: ${message.replaceAll(/\s*[\r\n]+\s*/g, ' ')}\n`)
}
