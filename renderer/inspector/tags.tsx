/** Tags as chips; Enter or a comma adds what is typed, backspace takes the last one away. */
import { X } from 'lucide-react'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/records/library.ts'
import { claimsInScope, claimWith } from '../actions/move.ts'
import { updateClaims } from '../state/write.ts'
import { hold, takeBack } from './drafts.ts'
import { isComposing } from './fields.tsx'
import { isCommit, leave } from './leave.ts'
import { suggestTags, withTags } from './tag-list.ts'
import { useDraft } from './use-draft.ts'

/** Adds to what the claim has by then, which may be more than when the typing began. */
async function add(claim: Claim, typed: string): Promise<boolean> {
  const { tags } = claimWith(claim.id) ?? claim
  const next = withTags(tags, typed)
  return next.length === tags.length || updateClaims([claim.id], { tags: next })
}

const remove = (claim: Claim, tag: string): void =>
  void updateClaims([claim.id], { tags: claim.tags.filter((other) => other !== tag) })

const draftKey = (claim: Claim): string => `${claim.id} tags`

/** The field is empty again at once, for the next tag; what the engine refuses comes back into it. */
async function addNow(claim: Claim, typed: string): Promise<void> {
  const key = draftKey(claim)
  takeBack(key)
  const save = (text: string): Promise<boolean> => add(claim, text)
  if (!(await save(typed))) hold(key, typed, save)
}

export function Tags({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useDraft(draftKey(claim), '', (typed) => add(claim, typed))
  const [picked, setPicked] = useState(-1)
  const [open, setOpen] = useState(false)
  const typed = field.text.trim()
  // Nothing is gathered from thousands of claims while nothing is typed.
  const suggestions = useMemo(
    () =>
      typed === ''
        ? []
        : suggestTags(
            claimsInScope().map(({ tags }) => tags),
            claim.tags,
            typed,
          ),
    [claim.tags, typed],
  )
  const shown = open && suggestions.length > 0

  const type = (text: string): void => {
    setPicked(-1)
    setOpen(true)
    if (/[,\n]/.test(text)) void addNow(claim, text)
    else field.type(text)
  }
  const take = (tag: string): void => {
    void addNow(claim, tag)
    setPicked(-1)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const { key } = event
    if (shown && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault()
      const by = key === 'ArrowDown' ? 1 : -1
      const count = suggestions.length + 1
      setPicked(((picked + 1 + by + count) % count) - 1)
    } else if (key === 'Enter') {
      event.preventDefault()
      const suggestion = shown ? suggestions[picked] : undefined
      if (suggestion !== undefined && !isCommit(event)) return take(suggestion)
      const nothingTyped = field.text.trim() === ''
      void addNow(claim, field.text)
      setOpen(false)
      if (nothingTyped || isCommit(event)) leave()
    } else if (key === 'Backspace' && field.text === '') {
      const last = claim.tags.at(-1)
      if (last !== undefined) remove(claim, last)
    } else if (key === 'Escape') {
      field.takeBack()
      if (shown) setOpen(false)
      else leave()
    }
  }

  return (
    <div className="tags">
      <span className="label tags-label" aria-hidden>
        {t('inspector.tags.title')}
      </span>
      <div className="tags-box">
        {claim.tags.map((tag) => (
          <span key={tag} className="tag">
            <span className="truncated">{tag}</span>
            <button
              type="button"
              className="tag-remove"
              aria-label={t('inspector.tags.remove', { tag })}
              onClick={() => remove(claim, tag)}
            >
              <X size={11} />
            </button>
          </span>
        ))}
        <input
          className="tags-input"
          data-testid="tags-input"
          role="combobox"
          aria-label={t('inspector.tags.label')}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(shown && picked >= 0 ? { 'aria-activedescendant': `${id}-${picked}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('inspector.tags.hint')}
          value={field.text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            void addNow(claim, field.text)
            setOpen(false)
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          className="menu tag-suggestions"
          aria-label={t('inspector.tags.suggestions')}
          hidden={!shown}
        >
          {suggestions.map((tag, at) => (
            <div
              key={tag}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === picked}
              className="menu-item"
              {...(at === picked ? { 'data-highlighted': '' } : {})}
              // Before the field loses the focus, which would add what is typed.
              onMouseDown={(event) => {
                event.preventDefault()
                take(tag)
              }}
            >
              {tag}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
