export { isLightDevice } from './can-run.ts';
export { EngineError } from './engine-error.ts';
export { openEngine, type Engine, type EngineOptions } from './open-engine.ts';
export type { ReadOptions, SqlAnswer } from './read-only.ts';
export { SqlError, type SqlFailure } from './sql-error.ts';
export type { EngineProgress, OnProgress, Stage } from './progress.ts';
