/** The system's keychain, where there is one worth the name. */
import { safeStorage } from 'electron'

export interface Vault {
  /** False where nothing sealed here would be safe: then keys stay in memory. */
  isSafe(): Promise<boolean>
  seal(secret: string): Promise<Buffer>
  /** Rejects where it was sealed by another user or system. */
  unseal(sealed: Buffer): Promise<string>
}

/** Electron before 44 has the synchronous functions only, which later ones call deprecated. */
type Storage = Omit<typeof safeStorage, 'isAsyncEncryptionAvailable'> &
  Partial<Pick<typeof safeStorage, 'isAsyncEncryptionAvailable'>>

/**
 * On Linux without a keychain Electron encrypts with a password that stands in its source code
 * (`basic_text`), which protects nothing.
 */
export function systemVault(storage: Storage = safeStorage, platform = process.platform): Vault {
  const isAsync = typeof storage.isAsyncEncryptionAvailable === 'function'
  return {
    isSafe: async () => {
      const isAvailable = isAsync
        ? await storage.isAsyncEncryptionAvailable!()
        : // oxlint-disable-next-line typescript/no-deprecated -- all that an older Electron has
          storage.isEncryptionAvailable()
      if (!isAvailable) return false
      if (platform !== 'linux') return true
      return !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())
    },
    seal: async (secret) =>
      // oxlint-disable-next-line typescript/no-deprecated -- all that an older Electron has
      isAsync ? storage.encryptStringAsync(secret) : storage.encryptString(secret),
    unseal: async (sealed) =>
      isAsync
        ? (await storage.decryptStringAsync(sealed)).result
        : // oxlint-disable-next-line typescript/no-deprecated -- all that an older Electron has
          storage.decryptString(sealed),
  }
}
