export function SkipDialog() {
  return null
}
