import fc from 'fast-check';

const wanted = Number(process.env['PROPERTY_RUNS'] ?? 0);

/** Cases of a property that needs more or fewer than others, unless `PROPERTY_RUNS` asks for a number. */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: wanted || usual });

/** `PROPERTY_RUNS=2000 npx vitest run …` looks for what a hundred random cases rarely meet. */
if (wanted) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: wanted });
