export { fetchResource } from './fetch-resource.ts';
export { hashOf } from './hash.ts';
export { loadRelease } from './load-release.ts';
export { readBody, request, type Fetch } from './read-body.ts';
export { parse, readJson } from './read-json.ts';
export { ReleaseError } from './release-error.ts';
