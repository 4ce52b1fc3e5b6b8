import { OrganisationId } from '@nen-nep/contracts'
import { anchorsFor, enterAudit, op, query, type Act, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'

const Asked = v.strictObject({ service: v.picklist(['membership', 'meetings', 'evaluations', 'notifications']), orgId: OrganisationId })

/** Where another service's chain stood on each day, as this service was told: who has only that service's table in hand cannot change it here. */
async function listAuditAnchors({ table: closed }: Deps, act: Act, { service, orgId }: v.InferOutput<typeof Asked>) {
  const table = await enterAudit(closed, act, orgId)
  return { service, chain: orgId, anchors: await anchorsFor(table, service, orgId) }
}

export const anchorRoutes = (deps: Deps) =>
  new Hono<Http>().get('/audit-anchors', op('listAuditAnchors', 'read', 'Các mốc nhật ký hằng ngày của một tổ chức, giữ ngoài dịch vụ đã ghi'), query(Asked), async (c) => c.json(await listAuditAnchors(deps, c.var.act, c.req.valid('query'))))
