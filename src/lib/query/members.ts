/** Members of a set code: "pkh+sembako" → pkh, sembako; "-" is the empty set. */
export const membersOf = (set: string): string[] => (set === '-' ? [] : set.split('+'));
