/** Bytes and files to text, and its title. */
export { decodeText, refuseOtherFormats } from './decode.ts'
export { readTextFile } from './read-file.ts'
export { nameOf, titleOf } from './title.ts'
