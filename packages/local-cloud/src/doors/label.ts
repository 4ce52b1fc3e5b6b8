/** The header by which a worker thread says which operation a call belongs to. */
export const labelHeader = 'x-nen-nep-operation'
