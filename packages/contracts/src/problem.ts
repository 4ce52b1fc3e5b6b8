import * as v from 'valibot'

/** The body of every refusal over HTTP (RFC 9457). `code` is stable; `title` is Vietnamese; `pointer` is a JSON pointer. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string(), message: v.string() }))),
  current: v.optional(v.unknown()),
})
export type Problem = v.InferOutput<typeof Problem>
