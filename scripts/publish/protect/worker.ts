import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './attack/programme.ts';
import { runChain, type Chain } from './chain.ts';
import { Plans, type Frame } from './group.ts';

/** One thread of the pool: takes chains, gives back solved groups. */
const frame = workerData as Frame;
const plans = new Plans(frame);
const highs = await loadSolver();
parentPort!.on('message', (chain: Chain) => parentPort!.postMessage(runChain(frame, plans, chain, highs)));
