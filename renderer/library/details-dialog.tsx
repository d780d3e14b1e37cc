export function DetailsDialog() {
  return null
}
