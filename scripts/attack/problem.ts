/** What cannot be attacked, in a sentence for whoever called the command: a folder that is no release, or a damaged one. */
export class Unreadable extends Error {}
