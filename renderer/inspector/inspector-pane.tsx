export function InspectorPane() {
  return null
}
