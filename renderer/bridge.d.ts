import type { Bridge } from '#shared/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; all that this page has of the system. */
    readonly riscontro: Bridge
  }
}
