/** What a column of a roster may hold, in the order of the usual lists. */
export const rosterFields: readonly string[] = ['tt', 'name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'status', 'cell', 'parent', 'cellCode', 'partyTitle', 'concurrentPost', 'phone', 'email', 'note']
