/** Says what is wrong with a file of a release: the id of the rule, the file inside the release, an Indonesian sentence. */
export type Complain = (rule: string, file: string, message: string) => void;
