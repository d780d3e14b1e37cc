/** The page's one way to the workbench. */
import { createClient } from '#shared/contract/client.ts'

export const client = createClient(window.riscontro, 'w')
