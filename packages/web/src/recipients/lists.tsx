import { useCallback, useState } from 'react'
import { listKept, removeKept, type Kept } from '../api/recipients.ts'
import { listLists, type List } from '../api/registry/lists.ts'
import { Refused } from '../http/failure.ts'
import type { Me } from '../me/me.ts'
import { seesMails } from '../me/rights.ts'
import { InOffice } from '../office/office.tsx'
import { loadTree, type Tree } from '../registry/rights.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { described } from './describe.ts'
import { Form } from './form.tsx'
import { People } from './people.tsx'
import { words } from './words.vi.ts'

// Who sees mails of a body may follow no lists of its registry: the other conditions remain.
function nothingIfRefused(error: unknown): Readonly<{ items: readonly List[] }> {
  if (error instanceof Refused) return { items: [] }
  throw error
}

type Known = Readonly<{ kept: readonly Kept[]; lists: readonly List[]; tree: Tree }>
async function load(orgId: string): Promise<Known> {
  const [{ items: kept }, lists, tree] = await Promise.all([asMe((token) => listKept(token, orgId)), listLists(orgId).catch(nothingIfRefused), loadTree()])
  return { kept, lists: lists.items, tree }
}

function Line({ one: { id, orgId, name, conditions }, known: { tree, lists }, again }: Readonly<{ one: Kept; known: Known; again: () => void }>) {
  const [open, setOpen] = useState(false)
  const { busy, wrong, run } = useDo()
  const remove = () => run(async (key) => {
    await asMe((token) => removeKept(token, id, key))
    again()
  })
  return (
    <li>
      <span className="grow"><strong>{name}</strong><br /><span className="muted small">{described(conditions, { bodyOf: (body) => tree.node(body)?.name, listOf: (code) => lists.find(({ list }) => list === code)?.title })}</span></span>
      <div className="actions"><button type="button" className="button second" aria-expanded={open} aria-label={words.openOf(name)} onClick={() => setOpen(!open)}>{words.open}</button><button type="button" className="button second" aria-disabled={busy} aria-label={words.removeOf(name)} onClick={remove}>{words.remove}</button></div>
      <Wrong words={wrong} />
      {open && <div className="wholeline"><People orgId={orgId} conditions={conditions} name={name} tree={tree} /></div>}
    </li>
  )
}

function Content({ orgId, known, again }: Readonly<{ orgId: string; known: Known; again: () => void }>) {
  const [making, setMaking] = useState(false)
  const done = () => {
    setMaking(false)
    again()
  }
  return (
    <>
      {making ? <Form orgId={orgId} tree={known.tree} lists={known.lists} onDone={done} /> : <p><button type="button" className="button" onClick={() => setMaking(true)}>{words.make}</button></p>}
      {known.kept.length === 0 ? <p className="note">{words.none}</p> : <section className="card" aria-label={words.title}><ul className="todo">{known.kept.map((one) => <Line key={one.id} one={one} known={known} again={again} />)}</ul></section>}
    </>
  )
}

const InOrganisation = ({ orgId }: Readonly<{ orgId: string }>) => {
  const loading = useLoad(useCallback(() => load(orgId), [orgId]))
  return <Loaded within of={loading} title={words.title}>{(known) => <Content orgId={orgId} known={known} again={loading.refresh} />}</Loaded>
}

/** The lists that an office made for itself: conditions by name, and who they describe today. */
export default function RecipientLists({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} lead={words.lead} may={seesMails}>{({ orgId }) => <InOrganisation orgId={orgId} />}</InOffice>
}
