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

/** Finds one organisation among many by what one types, with or without marks, or by its code; few are shown at once. With `allowsCode` a code that nobody here has may be taken as it is. */
export function PickOrganisation({ id, label, hint, wrong, among, nameOf, value, onPick, allowsCode = false }: Props) {
  const [typed, setTyped] = useState('')
  if (value !== '') {
    return (
      <div className="field">
        <p className="label" id={id} tabIndex={-1}>{label}</p>
        <p className="picked"><strong>{nameOf(value) ?? value}</strong><button type="button" className="button second" onClick={() => onPick('')}>{words.change}</button></p>
      </div>
    )
  }
  const code = typed.trim()
  const found = among.filter((node) => isLike(node.name, typed) || (code !== '' && node.code?.startsWith(code) === true))
  const isFew = among.length <= SHOWN || code !== ''
  return (
    <>
      <TextField id={id} kind="search" label={label} hint={hint ?? words.search} wrong={wrong} value={typed} onType={setTyped} />
      <div role="status">{isFew && found.length === 0 && <p className="muted">{words.noneFound}</p>}</div>
      {isFew && <Results found={found} nameOf={nameOf} onPick={onPick} />}
      {allowsCode && found.length === 0 && CODE.test(code) && <p><button type="button" className="button second" onClick={() => onPick(code)}>{words.byCode(code)}</button></p>}
    </>
  )
}
