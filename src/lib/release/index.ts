export { addressOf, fetchResource, type FetchOptions, type FileEntry } from './fetch-resource.ts';
export { hashOf } from './hash.ts';
export { loadRelease, type LoadedRelease } from './load-release.ts';
export { readBody, request, type Fetch, type Progress } from './read-body.ts';
export { parse, readJson } from './read-json.ts';
export { ReleaseError } from './release-error.ts';
