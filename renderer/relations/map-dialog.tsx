/** The relations around a claim, or of a whole source, as a map. */
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import type { ClaimRelation } from '#shared/records/relations.ts'
import { markOf } from '../scales/current.ts'
import { closeDialog, Dialog } from '../common/dialog.tsx'
import { goToRow } from '../findings/open.ts'
import { useClaims, useRelations } from '../state/queries.ts'
import { useWorkspace } from '../state/workspace.ts'
import { layOut, neighbourhood, nodeHeight, nodeWidth, type MapLayout } from './layout.ts'
import './relations.css'

/** More is a tangle. */
const most = 60
const reach = 2

function Edge({
  edge,
  layout,
}: {
  readonly edge: MapLayout['edges'][number]
  readonly layout: MapLayout
}) {
  const { t } = useTranslation()
  const from = layout.nodes.find(({ id }) => id === edge.claimId)!
  const to = layout.nodes.find(({ id }) => id === edge.otherId)!
  const y1 = from.y + nodeHeight / 2
  const y2 = to.y + nodeHeight / 2
  // Claims of one column are joined on their left, where no other line runs.
  const sameColumn = from.x === to.x
  const forward = from.x < to.x
  const x1 = forward ? from.x + nodeWidth : from.x
  const x2 = forward || sameColumn ? to.x : to.x + nodeWidth
  const bend = sameColumn ? -36 : (forward ? 1 : -1) * Math.max(40, Math.abs(x2 - x1) / 2)
  const path = `M${x1},${y1} C${x1 + bend},${y1} ${x2 + (sameColumn ? bend : -bend)},${y2} ${x2},${y2}`
  const label = sameColumn
    ? { x: x1 - 34, textAnchor: 'end' as const }
    : { x: (x1 + x2) / 2, textAnchor: 'middle' as const }
  return (
    <g className="map-edge" data-kind={edge.kind}>
      <path d={path} markerEnd="url(#map-arrow)" />
      <text {...label} y={(y1 + y2) / 2 - (sameColumn ? -4 : 4)}>
        {t(`relations.forward.${edge.kind}`)}
      </text>
    </g>
  )
}

/** Arrow keys go to the nearest claim in their direction. */
function walk(event: KeyboardEvent<SVGElement>, layout: MapLayout): void {
  const here = layout.nodes.find(
    ({ id }) => id === (event.target as Element).getAttribute('data-claim'),
  )
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }
  const way = ways[event.key]
  if (!here || !way) return
  event.preventDefault()
  const [dx, dy] = way
  const ahead = layout.nodes
    .map((node) => ({
      node,
      along: (node.x - here.x) * dx + (node.y - here.y) * dy,
      aside: Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx),
    }))
    .filter(({ along }) => along > 0)
    .toSorted((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside))[0]
  if (ahead)
    event.currentTarget.querySelector<SVGElement>(`[data-claim="${ahead.node.id}"]`)?.focus()
}

function Graph({
  layout,
  claims,
  activeId,
}: {
  readonly layout: MapLayout
  readonly claims: ReadonlyMap<string, Claim>
  readonly activeId: string | null
}) {
  const { t } = useTranslation()
  const open = (claim: Claim): void => {
    closeDialog()
    goToRow({ claimId: claim.id, sourceId: claim.sourceId, number: claim.number })
  }
  return (
    <svg
      className="map"
      data-testid="relation-map"
      role="group"
      aria-label={t('relations.map.title')}
      width={layout.width}
      height={layout.height}
      onKeyDown={(event) => walk(event, layout)}
    >
      <defs>
        <marker
          id="map-arrow"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0,0 L8,4 L0,8 z" />
        </marker>
      </defs>
      {layout.edges.map((edge) => (
        <Edge key={`${edge.claimId} ${edge.otherId} ${edge.kind}`} edge={edge} layout={layout} />
      ))}
      {layout.nodes.map(({ id, x, y }) => {
        const claim = claims.get(id)
        if (!claim) return null
        return (
          <g
            key={id}
            className="map-node"
            data-testid="map-node"
            data-claim={id}
            data-active={id === activeId}
            data-verdict={markOf(claim.verdict)}
            role="button"
            tabIndex={0}
            aria-label={t('relations.map.node', { number: claim.number, text: claim.text })}
            transform={`translate(${x},${y})`}
            onClick={() => open(claim)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              open(claim)
            }}
          >
            <title>{claim.text}</title>
            <rect width={nodeWidth} height={nodeHeight} rx={6} />
            <rect className="map-verdict" width={4} height={nodeHeight} rx={2} />
            <foreignObject x={12} y={5} width={nodeWidth - 18} height={nodeHeight - 10}>
              <div className="map-words">
                <b>{claim.number}</b> {claim.text}
              </div>
            </foreignObject>
          </g>
        )
      })}
    </svg>
  )
}

const related = (relations: readonly ClaimRelation[]): string[] => [
  ...new Set(relations.flatMap(({ claimId, otherId }) => [claimId, otherId])),
]

export function MapDialog() {
  const { t } = useTranslation()
  const { claimId, sourceId } = useWorkspace()
  const claims = useClaims(null).data
  const relations = useRelations(sourceId).data
  const byId = useMemo(() => new Map((claims ?? []).map((claim) => [claim.id, claim])), [claims])
  const active = claimId === null ? undefined : byId.get(claimId)
  const around = relations?.some((one) => one.claimId === claimId || one.otherId === claimId)
  const [whole, setWhole] = useState<boolean | null>(null)
  const showsWhole = whole ?? !around
  const layout = useMemo(() => {
    const all = relations ?? []
    const ids = showsWhole
      ? related(all).slice(0, most)
      : neighbourhood(claimId ?? '', all, reach, most)
    const order = new Map((claims ?? []).map(({ id }, rank) => [id, rank]))
    return layOut(ids, all, order)
  }, [relations, claims, claimId, showsWhole])
  const isCut = showsWhole && related(relations ?? []).length > most
  return (
    <Dialog title={t('relations.map.title')} width={1100} testId="map-dialog">
      <div className="map-choice" role="group">
        <button
          type="button"
          className="button button-plain"
          aria-pressed={!showsWhole}
          disabled={!active}
          onClick={() => setWhole(false)}
        >
          {t('relations.map.ofClaim', { number: active?.number ?? '–' })}
        </button>
        <button
          type="button"
          className="button button-plain"
          data-testid="map-whole"
          aria-pressed={showsWhole}
          onClick={() => setWhole(true)}
        >
          {t('relations.map.ofSource')}
        </button>
        {isCut && <span className="quiet">{t('relations.map.more', { count: most })}</span>}
      </div>
      <div className="map-scroll">
        {layout.edges.length === 0 ? (
          <p className="quiet map-empty">{t('relations.map.empty')}</p>
        ) : (
          <Graph layout={layout} claims={byId} activeId={claimId} />
        )}
      </div>
    </Dialog>
  )
}
