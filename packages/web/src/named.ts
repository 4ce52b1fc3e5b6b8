/** What people call a code, from a table of names; a code without a name is shown as it is. */
export const named = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? code
