/** Where a tab keeps what renews its sign-in; there is one while somebody is signed in. */
export const REFRESH = 'nen-nep.refresh'
