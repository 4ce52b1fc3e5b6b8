import { useCallback, useState } from 'react'
import { listCorrections } from '../../api/registry/corrections.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getNames } from '../../api/people.ts'
import { asMe } from '../../sign-in/session.ts'
import { Back } from '../parts/back.tsx'
import { Capped } from '../parts/capped.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, keeps, loadTree, mayKeep, reachesBelow, scopeOf, type Tree } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { CampaignCard } from './campaign.tsx'
import { Item } from './item.tsx'
import { words } from './words.vi.ts'

const load = async (cellId: string) => {
  const [{ items }, names] = await Promise.all([listCorrections(cellId), asMe((token) => getNames(token, cellId))])
  return { items, names }
}

function OfCell({ me, tree, cellId }: Readonly<{ me: Me; tree: Tree; cellId: string }>) {
  const loading = useLoad(useCallback(() => load(cellId), [cellId]))
  const decides = mayKeep(me, tree, cellId)
  return (
    <Loaded within of={loading} title={words.title}>
      {({ items, names }) => (
        <>
          {items.length === 0 && <div className="card"><p><strong>{words.none}</strong></p><p className="muted">{words.noneHint}</p></div>}
          <Capped items={items}>{(shown) => <ul className="rows">{shown.map((one) => <Item key={`${one.id} ${one.state}`} correction={one} name={names.get(one.memberId) ?? me.name} may={{ decides, isOwn: me.id === one.memberId }} again={loading.refresh} />)}</ul>}</Capped>
          {me.cellId !== undefined && <p><Link className="button second" to={`/dang-vien/${me.id}`}>{words.mine}</Link></p>}
        </>
      )}
    </Loaded>
  )
}

function Content({ me, tree }: Readonly<{ me: Me; tree: Tree }>) {
  const cells = tree.nodes.filter((node) => isCell(node) && (mayKeep(me, tree, node.id) || node.id === me.cellId))
  const [cellId, setCellId] = useState(me.cellId ?? '')
  const opens = keeps(me) !== undefined || (reachesBelow(me) && mayKeep(me, tree, scopeOf(me))) || mayKeep(me, tree, cellId)
  return (
    <>
      <CampaignCard me={me} orgId={reachesBelow(me) ? scopeOf(me) : cellId} opens={opens} />
      {cells.length > 1 && <PickOrganisation id="chi-bo" label={words.chooseCell} hint={words.chooseHint} among={cells} nameOf={(id) => tree.node(id)?.name} value={cellId} onPick={setCellId} />}
      {cellId !== '' && <OfCell key={cellId} me={me} tree={tree} cellId={cellId} />}
    </>
  )
}

/** Wishes to have records mended: one's own, or those of a cell that wait for an answer; and the days in which everybody looks through theirs. */
export default function Corrections({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(loadTree, []))
  return <><Back to="/dang-vien" words={roomWords.backToPeople} /><h1>{words.title}</h1><Loaded within of={loading} title={words.title}>{(tree) => <Content me={me} tree={tree} />}</Loaded></>
}
