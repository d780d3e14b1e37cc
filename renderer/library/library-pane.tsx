export function LibraryPane() {
  return null
}
