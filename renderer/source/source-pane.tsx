export function SourcePane() {
  return null
}
