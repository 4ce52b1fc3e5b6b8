import { body, create, op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { announce } from './rules.ts'
import { Sending } from './schema.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().post('/', op('createUpload', 'create', 'Xin địa chỉ tải tệp lên'), body(Sending), async (c) => {
    const { act } = c.var
    const { state } = await create(deps.uploads, act, (caller) => announce(c.req.valid('json'), caller, act))
    return c.json({ uploadId: state.id, url: await deps.files.uploadUrl(state.file) }, 201)
  })
