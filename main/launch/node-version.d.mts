export function nodeVersionProblem(version: string): string | undefined
export function requireNode22(): void
