/** A key of the registry, drawn as keyboards of this platform name it. */

const mac: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↩',
  Delete: '⌫',
}
const other: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: 'Enter',
  Delete: 'Del',
}

export function keyParts(key: string, platform: string): string[] {
  const names = platform === 'darwin' ? mac : other
  return key
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

export function KeyCaps({ of }: { readonly of: string }) {
  return (
    <span className="key-caps">
      {keyParts(of, window.riscontro.platform).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  )
}
