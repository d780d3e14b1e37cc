export function ClaimsPane() {
  return null
}
