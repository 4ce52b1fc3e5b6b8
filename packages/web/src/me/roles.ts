// What a page offers goes by these; the services decide what is allowed.

/** Lead the organisation they are held in. */
export const leaders: readonly string[] = ['SECRETARY', 'DEPUTY_SECRETARY']
/** Speak and decide for it towards what is below. */
export const speakers: readonly string[] = [...leaders, 'STANDING_MEMBER', 'OFFICER']
/** Keep the registry and accounts of it and of all below. */
export const keepers: readonly string[] = ['OFFICER', 'ADMINISTRATOR']
