/** The entry of the window: what must be known before the first paint is read, then it is painted. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/scale-colours.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startWords } from './i18n/index.ts'
import { followModel } from './models/state.ts'
import { followLanguage, loadScales } from './scales/load.ts'
import { followEngine } from './state/follow.ts'
import { notify } from './state/notices.ts'
import { keys, queryClient, read } from './state/queries.ts'
import { loadSettings, remembered } from './state/settings.ts'
import { restoreWorkspace } from './state/workspace.ts'

async function start(): Promise<void> {
  await startWords(window.riscontro.language)
  await loadSettings()
  await loadScales()
  followLanguage()
  followEngine((thrown) => notify({ kind: 'error', text: String(thrown) }))
  followModel()
  const sources = await queryClient
    .fetchQuery({ queryKey: keys.sources, queryFn: () => read('sources.list', {}) })
    .catch(() => [])
  restoreWorkspace(
    sources.map(({ id }) => id),
    remembered,
  )
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
