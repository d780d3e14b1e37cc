/**
 * What the readers' packages print is nothing to the program's own output. Imported first by the
 * worker. Streams read by the other thread would do as well, but keep the process from ending for as
 * long as the worker rests.
 */
const swallow = (): boolean => true
process.stdout.write = swallow
process.stderr.write = swallow
