import { useState, type ReactNode } from 'react'
import type { Me } from '../me/me.ts'
import { roleName } from '../codes.vi.ts'
import { officeWords as words } from './words.vi.ts'

/** An organisation whose affairs somebody looks after. `path` stands for where it is as far as one's own role tells. */
export type Office = Readonly<{ orgId: string; name: string; path: readonly string[] }>

/** The organisations somebody holds a position in, those beyond their own cell first. */
export function officesOf({ roles, cellId }: Me): readonly Office[] {
  const all = [...new Map(roles.map(({ orgId, organisation }) => [orgId, { orgId, name: organisation, path: [orgId] }])).values()]
  return all.toSorted((a, b) => Number(a.orgId === cellId) - Number(b.orgId === cellId))
}

type Props = Readonly<{ me: Me; title: string; lead?: string; may: (me: Me, path: readonly string[]) => boolean; children: (office: Office) => ReactNode }>

/** A page of one of those organisations: chosen where there are several; a word for who has none. */
export function InOffice({ me, title, lead, may, children }: Props) {
  const offices = officesOf(me).filter(({ path }) => may(me, path))
  const [orgId, setOrgId] = useState<string>()
  const office = offices.find((one) => one.orgId === orgId) ?? offices[0]
  const roles = me.roles.filter((one) => one.orgId === office?.orgId).map(({ role }) => roleName(role))
  return (
    <>
      <h1>{title}</h1>
      {office && <p className="muted">{office.name} · {roles.join(', ')}</p>}
      {lead !== undefined && <p>{lead}</p>}
      {offices.length > 1 && <div className="field"><label className="label" htmlFor="to-chuc">{words.choose}</label><select id="to-chuc" value={office?.orgId} onChange={(event) => setOrgId(event.target.value)}>{offices.map((one) => <option key={one.orgId} value={one.orgId}>{one.name}</option>)}</select></div>}
      {office ? <div key={office.orgId}>{children(office)}</div> : <p className="note">{words.notYours}</p>}
    </>
  )
}
