/** Where the panes stand, with sizes that are remembered. */
import { useEffect, useState, type ReactNode } from 'react'
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels'
import { remember, setting } from '../state/settings.ts'

export interface PanelsProps {
  /** Null where hidden. */
  readonly library: ReactNode
  readonly text: ReactNode
  readonly claims: ReactNode
  readonly inspector: ReactNode
}

/** From this width on the inspector stands beside the grid instead of below it. */
const wide = '(min-width: 1700px)'

function useWide(): boolean {
  const [matches, setMatches] = useState(() => matchMedia(wide).matches)
  useEffect(() => {
    const query = matchMedia(wide)
    const hear = (): void => setMatches(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return matches
}

const rememberLayout = (group: string) => (layout: Layout) =>
  remember('layout', { ...setting('layout'), [group]: layout })

/** A layout is kept for each set of panels, since their percentages go together. */
function sizes(group: string): { defaultLayout?: Layout; onLayoutChanged(layout: Layout): void } {
  const known = setting('layout')[group]
  return { ...(known ? { defaultLayout: known } : {}), onLayoutChanged: rememberLayout(group) }
}

function Work({ text, claims, inspector }: Omit<PanelsProps, 'library'>) {
  const isWide = useWide()
  const group = `work-${isWide ? 'wide' : 'tall'}${inspector ? '-inspector' : ''}`
  const grid = (
    <Panel key="claims" id="claims" minSize="180px" defaultSize={inspector ? '56%' : '100%'}>
      {claims}
    </Panel>
  )
  const beside = inspector && (
    <>
      <Separator className="separator" />
      <Panel id="inspector" data-testid="inspector-panel" minSize="160px" defaultSize="44%">
        {inspector}
      </Panel>
    </>
  )
  if (isWide)
    return (
      <Group key={group} {...sizes(group)} className="panels">
        <Panel id="text" minSize="320px" defaultSize={inspector ? '36%' : '44%'}>
          {text}
        </Panel>
        <Separator className="separator" />
        <Panel id="claims" minSize="320px" defaultSize={inspector ? '42%' : '56%'}>
          {claims}
        </Panel>
        {inspector && (
          <>
            <Separator className="separator" />
            <Panel id="inspector" data-testid="inspector-panel" minSize="280px" defaultSize="22%">
              {inspector}
            </Panel>
          </>
        )}
      </Group>
    )
  return (
    <Group key={group} {...sizes('work')} className="panels">
      <Panel id="text" minSize="300px" defaultSize="43%">
        {text}
      </Panel>
      <Separator className="separator" />
      <Panel id="check" minSize="320px" defaultSize="57%">
        <Group key={group} orientation="vertical" {...sizes(group)} className="panels">
          {grid}
          {beside}
        </Group>
      </Panel>
    </Group>
  )
}

export function Panels({ library, ...work }: PanelsProps) {
  const group = library ? 'window-library' : 'window'
  return (
    <Group key={group} {...sizes(group)} className="panels window-panels">
      {library && (
        <>
          <Panel
            id="library"
            minSize="170px"
            maxSize="420px"
            defaultSize="220px"
            groupResizeBehavior="preserve-pixel-size"
          >
            {library}
          </Panel>
          <Separator className="separator" />
        </>
      )}
      <Panel id="work">
        <Work {...work} />
      </Panel>
    </Group>
  )
}
