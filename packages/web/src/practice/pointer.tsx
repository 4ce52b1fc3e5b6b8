import { useRef, useState } from 'react'
import { words } from './guide-words.vi.ts'

const GAP = 12
/** Below the control, or above it where there is no room; within the page in any case. */
function place(hint: HTMLElement, control: Element): void {
  const at = control.getBoundingClientRect()
  const below = at.bottom + GAP
  const top = below + hint.offsetHeight > window.innerHeight ? Math.max(GAP, at.top - hint.offsetHeight - GAP) : below
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - hint.offsetWidth - GAP))
  hint.style.setProperty('top', `${top}px`)
  hint.style.setProperty('left', `${left}px`)
}
const visible = (control: string) => [...document.querySelectorAll<HTMLElement>(`main ${control.replaceAll(', ', ', main ')}`)].find((each) => each.checkVisibility() && !each.closest('.guide'))

type Props = Readonly<{ control: string; says: string }>
/** Points at the real control with a popover beside it, which closes by its button, by Escape or by a press elsewhere, and hands the focus to the control. */
export function Pointer({ control, says }: Props) {
  const hint = useRef<HTMLDivElement>(null)
  const target = useRef<HTMLElement>(undefined)
  const [missing, setMissing] = useState(false)
  function point(): void {
    target.current = visible(control)
    setMissing(!target.current)
    if (!target.current || !hint.current) return
    target.current.scrollIntoView({ block: 'center' })
    target.current.classList.add('pointed')
    hint.current.showPopover()
    place(hint.current, target.current)
  }
  function closed(open: boolean): void {
    if (open) return
    target.current?.classList.remove('pointed')
    target.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button type="button" className="button second" onClick={point}>{words.point}</button>
      <div role="alert">{missing && <p>{words.nowhere}</p>}</div>
      <div ref={hint} popover="auto" role="dialog" aria-label={words.guide} className="pointer" onToggle={({ newState }) => closed(newState === 'open')}>
        <p>{says}</p>
        <button type="button" className="button" autoFocus onClick={() => hint.current?.hidePopover()}>{words.understood}</button>
      </div>
    </>
  )
}
