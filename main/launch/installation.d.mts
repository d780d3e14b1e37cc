export interface LockedPackage {
  version?: string
  integrity?: string
  optional?: boolean
}
export interface Lockfile {
  packages?: Record<string, LockedPackage>
}
export function stampOf(root: string): string
export function isInstalled(root: string): boolean
export function sameInstallation(wanted: Lockfile, installed: Lockfile): boolean
export function install(root: string, say: (line: string) => void): void
