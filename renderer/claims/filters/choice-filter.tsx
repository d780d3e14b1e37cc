/** A filter by ticking values off a list that says how many claims have each. */
import type { ColDef } from 'ag-grid-community'
import { useGridFilterDisplay, type CustomFilterDisplayProps } from 'ag-grid-react'
import i18next from 'i18next'
import { useCallback, useId, useMemo, useState } from 'react'
import type { Claim } from '#shared/records/library.ts'
import { countValues, type ChoiceFilterOptions } from './count-values.ts'

/** The values let through; no model lets all through. */
export type ChoiceModel = readonly string[]

type Props = CustomFilterDisplayProps<Claim, unknown, ChoiceModel> & ChoiceFilterOptions

/** Values of many columns are few; where they are not, the rest is found by the search. */
const most = 200

function ChoiceFilter({ model, onModelChange, api, doesRowPassOtherFilter, ...options }: Props) {
  const id = useId()
  const [opened, setOpened] = useState(0)
  const afterGuiAttached = useCallback(() => setOpened((count) => count + 1), [])
  useGridFilterDisplay({ afterGuiAttached })
  const { valuesOf, labelOf, order } = options
  const counted = useMemo(() => {
    const claims: Claim[] = []
    api.forEachNode((node) => {
      if (node.data && doesRowPassOtherFilter(node)) claims.push(node.data)
    })
    return countValues(claims, { valuesOf, labelOf, ...(order ? { order } : {}) })
    // Counted when it opens, so that the numbers stand still under the hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened])
  const all = counted.map(([value]) => value)
  const chosen = new Set(model ?? all)
  const choose = (values: readonly string[]): void =>
    onModelChange(all.every((value) => values.includes(value)) ? null : values)
  return (
    <div className="choice-filter" data-testid="choice-filter">
      {counted.slice(0, most).map(([value, count]) => (
        <label key={value} className="choice-filter-row" htmlFor={`${id}-${value}`}>
          <input
            id={`${id}-${value}`}
            type="checkbox"
            checked={chosen.has(value)}
            onChange={({ target }) =>
              choose(
                target.checked ? [...chosen, value] : [...chosen].filter((one) => one !== value),
              )
            }
          />
          <span className="truncated">{labelOf(value)}</span>
          <span className="quiet">{count}</span>
        </label>
      ))}
      <div className="choice-filter-foot">
        <button type="button" className="button button-plain" onClick={() => onModelChange(null)}>
          {i18next.t('claims.all')}
        </button>
        <button type="button" className="button button-plain" onClick={() => onModelChange([])}>
          {i18next.t('claims.none')}
        </button>
      </div>
    </div>
  )
}

/** The part of a column that makes its filter one of these. */
export const choiceFilter = (
  options: ChoiceFilterOptions,
): Pick<ColDef<Claim>, 'filter' | 'filterParams'> => ({
  filter: {
    component: ChoiceFilter,
    doesFilterPass: ({ data, model }: { data: Claim; model: ChoiceModel }) =>
      options.valuesOf(data).some((value) => model.includes(value)),
  },
  filterParams: options,
})
