export function isStale(folder: string): boolean
export function withLock(folder: string, say: (line: string) => void, work: () => void): void
