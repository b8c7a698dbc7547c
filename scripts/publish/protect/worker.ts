import { parentPort } from 'node:worker_threads';
import { loadSolver } from './audit/linear-program.ts';
import { runChain } from './chain.ts';
import type { Order } from './pool.ts';
import { Layouts, type Frame } from './spec/block.ts';

/** One thread of the pool: takes the frame of a family, then its chains, and gives back solved blocks. */
const highs = await loadSolver();
let family: { frame: Frame; layouts: Layouts };
parentPort!.on('message', (order: Order) => {
	if ('frame' in order) family = { frame: order.frame, layouts: new Layouts(order.frame) };
	else parentPort!.postMessage(runChain(family.frame, family.layouts, order.chain, highs));
});
