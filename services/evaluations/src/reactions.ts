/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = {}

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = {}

/** Name → EventBridge cron expression in Vietnam's time; each fires the jobs function with `{"schedule":"<name>"}`. */
export const schedules = {}
