/** Stages that a reader sees: fetching the engine, starting it, loading a table. */
export type Stage = 'engine-download' | 'engine-start' | 'table' | 'ready';

export interface EngineProgress {
	stage: Stage;
	/** Bytes so far and in all, where the stage moves bytes. */
	received?: number;
	total?: number;
	/** File that is being loaded. */
	file?: string;
}
export type OnProgress = (progress: EngineProgress) => void;
