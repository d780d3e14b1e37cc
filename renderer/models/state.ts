/** What the window knows of the model, and whether its suggestions are shown. */
import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { ModelSettings, ModelVerdictState, SuggestionList } from '#shared/records/models.ts'
import { client } from '../client.ts'
import { queryClient, read } from '../state/queries.ts'
import { toggle, useWorkspace } from '../state/workspace.ts'

const settingsKey = ['model-settings'] as const

const settingsQuery = {
  queryKey: settingsKey,
  queryFn: () => read('models.settings.get', {}),
}

export const useModelSettings = () => useQuery<ModelSettings>(settingsQuery)

/** As it was last read, for those who cannot wait. */
export const isModelOn = (): boolean =>
  queryClient.getQueryData<ModelSettings>(settingsKey)?.enabled ?? false

/** Also while nothing shows them: the keys and the palette ask. */
export const refreshModel = () =>
  queryClient.invalidateQueries({ queryKey: settingsKey, refetchType: 'all' })

export const useSuggestions = (sourceId: string | null) =>
  useQuery<SuggestionList>({
    queryKey: ['suggestions', sourceId],
    queryFn: ({ signal }) => read('models.list', { sourceId: sourceId! }, signal),
    enabled: sourceId !== null,
  })

export const refreshSuggestions = () => queryClient.invalidateQueries({ queryKey: ['suggestions'] })

export const useModelVerdict = (claimId: string) =>
  useQuery<ModelVerdictState>({
    queryKey: ['model-verdict', claimId],
    queryFn: ({ signal }) => read('models.verdictOf', { claimId }, signal),
  })

export const refreshVerdict = (claimId: string) =>
  queryClient.invalidateQueries({ queryKey: ['model-verdict', claimId] })

/** The suggestions stand in the place of the inspector. */
export const usePanel = create<{ readonly open: boolean }>(() => ({ open: false }))

export function showSuggestions(open: boolean): void {
  if (open && useWorkspace.getState().inspectorHidden) toggle('inspectorHidden')
  usePanel.setState({ open })
}

/** Reads the settings before anything is offered, and follows what changes. */
export function followModel(): void {
  void queryClient.prefetchQuery(settingsQuery)
  client.on('engine', ({ state }) => {
    if (state === 'ready') void refreshModel()
  })
  // Whatever becomes of claims may make a suggestion a repeat, or undo what was made of it.
  client.on('changed', () => void refreshSuggestions())
  // Whoever asks for the findings wants to see them.
  useWorkspace.subscribe((now, before) => {
    if (now.findingsOpen && !before.findingsOpen) showSuggestions(false)
  })
}
