import { useCallback, useState } from 'react'
import { createImport, listRows, type Import, type Meaning } from '../../api/registry/imports.ts'
import { go } from '../../router/path.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { standingText } from '../codes.vi.ts'
import { SelectField } from '../parts/field.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, loadTree, type Tree } from '../rights.ts'
import { rememberImport } from './recent.ts'
import { unclearOf, type Unclear } from './unclear.ts'
import { words } from './words.vi.ts'

/** Rows looked through for words that were not understood; of a larger file the first of each kind. */
const LOOKED = 500
async function load(job: Import) {
  const kinds = (['ERROR', 'NEW', 'CHANGED'] as const).map((state) => listRows(job.id, { state, limit: LOOKED }))
  const [tree, ...pages] = await Promise.all([loadTree(), ...kinds])
  return { tree, unclear: unclearOf(pages.flatMap(({ items }) => items), job) }
}

const standings = ['OFFICIAL', 'PROBATIONARY', 'EXEMPT'].map((value) => ({ value, name: standingText(value) }))
const keyOf = ({ kind, text, parent = '' }: Pick<Unclear, 'kind' | 'text' | 'parent'>) => `${kind}|${text}|${parent}`
type Chosen = Readonly<Record<string, string>>
const meaningsOf = (all: readonly Unclear[], chosen: Chosen): Meaning[] => all.flatMap(({ kind, text, parent }) => {
  const to = chosen[keyOf({ kind, text, parent })] ?? ''
  return to === '' ? [] : [{ kind, text, ...(parent === undefined ? {} : { parent }), to }]
})

type Asked = Readonly<{ unclear: Unclear; tree: Tree; id: string; value: string; onPick: (to: string) => void }>
function Question({ unclear: { kind, text, taken, rows }, tree, id, value, onPick }: Asked) {
  const hint = `${taken === undefined ? words.notUnderstood : words.understoodAs(taken)} ${words.rowsWith(rows)}.`
  if (kind === 'STATUS') return <SelectField id={id} label={words.meansStanding(text)} hint={hint} value={value} onType={onPick} options={standings} />
  return <PickOrganisation id={id} label={words.meansCell(text)} hint={hint} among={tree.nodes.filter(isCell)} nameOf={(orgId) => tree.node(orgId)?.name} value={value} onPick={onPick} allowsCode />
}

function Form({ job, unclear, tree }: Readonly<{ job: Import; unclear: readonly Unclear[]; tree: Tree }>) {
  const [chosen, setChosen] = useState<Chosen>({})
  const { busy, wrong, run } = useDo()
  const fresh = meaningsOf(unclear, chosen)
  const again = () => run(async (key) => {
    const { uploadId, matchOn, mapping, values, name } = job
    const { id } = await createImport({ uploadId, matchOn, mapping, values: [...values.filter((one) => !fresh.some((other) => keyOf(other) === keyOf(one))), ...fresh] }, key)
    await rememberImport({ id, name })
    go(`/dang-vien/nhap/${id}`)
  })
  return (
    <section className="card now" aria-labelledby="chua-khop">
      <h2 id="chua-khop">{words.mapping}</h2>
      <p className="hint">{words.mappingHint}</p>
      {unclear.map((one, index) => <Question key={keyOf(one)} unclear={one} tree={tree} id={`nghia-${index}`} value={chosen[keyOf(one)] ?? ''} onPick={(to) => setChosen({ ...chosen, [keyOf(one)]: to })} />)}
      <Wrong words={wrong} />
      {fresh.length > 0 && <p><button type="button" className="button second" aria-disabled={busy} onClick={again}>{words.mapAgain}</button></p>}
    </section>
  )
}

/** Words of the file that were taken for nothing, or for something by likeness: whoever says what they mean has the file read again with it. */
export function Meanings({ job }: Readonly<{ job: Import }>) {
  const { state } = useLoad(useCallback(() => load(job), [job.id]))
  if (state.is !== 'done' || state.value.unclear.length === 0 || job.differenceId !== undefined) return null
  return <Form job={job} {...state.value} />
}
