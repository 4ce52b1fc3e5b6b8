import { useCallback, useState } from 'react'
import { rehearse, reorganise, type Impact } from '../../api/registry/reorganisations.ts'
import type { Me } from '../../me/me.ts'
import { go } from '../../router/path.ts'
import { dayText as civilDay } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { keeps, loadTree, type Tree } from '../rights.ts'
import { OrderForm } from './form.tsx'
import { ImpactView } from './impact.tsx'
import { askedOf, noOrder } from './order.ts'
import { words } from './words.vi.ts'

function Maker({ me, tree }: Readonly<{ me: Me; tree: Tree }>) {
  const [order, setOrder] = useState({ ...noOrder, on: civilDay(Date.now()) })
  const [impact, setImpact] = useState<Impact>()
  const { busy, wrong, run } = useDo()
  const asked = askedOf(order, tree)
  const preview = () => run(async (key) => {
    setImpact(await rehearse(asked, key))
    window.scrollTo(0, 0)
  })
  const act = (treeVersion: number) => run(async (key) => go(`/sap-xep/${(await reorganise(asked, treeVersion, key)).id}`))
  if (impact) return <ImpactView impact={impact} tree={tree} busy={busy} wrong={wrong} onAct={() => act(impact.treeVersion)} onBack={() => setImpact(undefined)} />
  return <OrderForm office={keeps(me) ?? ''} tree={tree} order={order} busy={busy} wrong={wrong} onChange={setOrder} onPreview={preview} />
}

/** A reorganisation from its order over its rehearsal to the press that does it. */
export default function NewPlan({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(loadTree, []))
  return <><Back to="/sap-xep" words={words.back} /><h1>{words.begin}</h1><Loaded within of={loading} title={words.begin}>{(tree) => <Maker me={me} tree={tree} />}</Loaded></>
}
