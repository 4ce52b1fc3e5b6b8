/** Who does something, when, and why; read once at the edge and handed to rules as data. */
export type Act = Readonly<{
  /** A member's id, or `service:<name>` where a reaction or a schedule acts. */
  by: string
  /** The member for whom they act, where only a stand-in's grant lets them. */
  standsInFor?: string | undefined
  /** The moment, ISO 8601 UTC. */
  at: string
  /** The event that made us act, in a reaction. */
  because?: string
  /** The caller's idempotency key, hashed together with caller and operation. */
  key?: string
  /** Keyed hash of the command's body: the same key with another body is refused. */
  body?: string
  /** When the caller last proved who they are, ISO 8601 UTC; absent where nobody signed in. */
  signedInAt?: string
  /** The version the caller says they saw (`If-Match`). */
  ifMatch?: number
}>

/** The act of work that an event asked for and that commits more than once: it repeats safely by its own means, not by a key. */
export const working = (service: string, eventId: string, at: string): Act => ({ by: `service:${service}`, at, because: eventId })

/** The act of a reaction to an event: its key is the event's id, so that the same event acts once. */
export const reacting = (service: string, eventId: string, at: string): Act => ({ by: `service:${service}`, at, because: eventId, key: eventId, body: '' })
