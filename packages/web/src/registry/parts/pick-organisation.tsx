import { useState } from 'react'
import type { Node } from '../../api/registry/tree.ts'
import { isLike } from '../../names.ts'
import { TextField } from './field.tsx'
import { partWords as words } from './words.vi.ts'

const SHOWN = 6
const CODE = /^[\dA-Za-z][\dA-Za-z.-]*\d[\dA-Za-z.-]*$/
type Props = Readonly<{ id: string; label: string; hint?: string; wrong?: string | undefined; among: readonly Node[]; nameOf: (id: string) => string | undefined; value: string; onPick: (id: string) => void; allowsCode?: boolean }>

function Results({ found, nameOf, onPick }: Readonly<{ found: readonly Node[] } & Pick<Props, 'nameOf' | 'onPick'>>) {
  return (
    <>
      <ul className="people">
        {found.slice(0, SHOWN).map(({ id, name, parentId = '' }) => (
          <li key={id}><button type="button" className="person" onClick={() => onPick(id)}><span><strong>{name}</strong><span className="muted small">{nameOf(parentId)}</span></span></button></li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="muted">{words.manyFound(found.length - SHOWN)}</p>}
    </>
  )
}

const Picked = ({ id, label, name, onPick }: Readonly<{ name: string }> & Pick<Props, 'id' | 'label' | 'onPick'>) => (
  <div className="field">
    <p className="label" id={id} tabIndex={-1}>{label}</p>
    <p className="picked"><strong>{name}</strong><button type="button" className="button second" onClick={() => onPick('')}>{words.change}</button></p>
  </div>
)

/** Whether an organisation is what was typed: words of its name, or the beginning of its code. */
const fits = ({ name, code }: Node, typed: string) => isLike(name, typed) || (typed.trim() !== '' && code?.startsWith(typed.trim()) === true)

/** A code that is in the file and in no tree yet, to be taken as it is. */
const ByCode = ({ code, onPick }: Readonly<{ code: string }> & Pick<Props, 'onPick'>) => (CODE.test(code) ? <p><button type="button" className="button second" onClick={() => onPick(code)}>{words.byCode(code)}</button></p> : null)

function Search({ id, label, hint, wrong, among, nameOf, onPick, allowsCode }: Omit<Props, 'value'>) {
  const [typed, setTyped] = useState('')
  const code = typed.trim()
  const found = among.filter((node) => fits(node, typed))
  const asks = among.length <= SHOWN || code !== ''
  const isNone = asks && found.length === 0
  return (
    <>
      <TextField id={id} kind="search" label={label} hint={hint ?? words.search} wrong={wrong} value={typed} onType={setTyped} />
      <div role="status">{isNone && <p className="muted">{words.noneFound}</p>}</div>
      {asks && <Results found={found} nameOf={nameOf} onPick={onPick} />}
      {allowsCode && isNone && <ByCode code={code} onPick={onPick} />}
    </>
  )
}

/** Finds one organisation among many by what one types, with or without marks, or by its code; few are shown at once. With `allowsCode` a code that nobody here has may be taken as it is. */
export const PickOrganisation = ({ value, ...search }: Props) =>
  value === '' ? <Search {...search} /> : <Picked id={search.id} label={search.label} name={search.nameOf(value) ?? value} onPick={search.onPick} />
