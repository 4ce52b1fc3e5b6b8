import { page } from '../router/page.ts'
import { Unfold } from '../ui/unfold.tsx'
import { words } from './words.vi.ts'

const Norms = page(() => import('./list.tsx'))

/** The figures in force, opened when they are wanted. */
export const NormsCard = ({ orgId }: Readonly<{ orgId: string }>) => (
  <section className="card" aria-labelledby="muc-quy-dinh">
    <h2 id="muc-quy-dinh">{words.title}</h2>
    <p className="hint">{words.hint}</p>
    <Unfold open={words.open} close={words.close}>{() => <Norms orgId={orgId} />}</Unfold>
  </section>
)
