import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './audit/linear-program.ts';
import { runChain, type Chain } from './chain.ts';
import { Layouts, type Frame } from './spec/block.ts';

/** One thread of the pool: takes chains, gives back solved blocks. */
const frame = workerData as Frame;
const layouts = new Layouts(frame);
const highs = await loadSolver();
parentPort!.on('message', (chain: Chain) => parentPort!.postMessage(runChain(frame, layouts, chain, highs)));
