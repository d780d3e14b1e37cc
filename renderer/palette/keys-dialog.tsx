export function KeysDialog() {
  return null
}
