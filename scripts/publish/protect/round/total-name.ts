import { nameOf, type BlockData, type Frame, type Row } from '../spec/block.ts';

/** Name of a total in labels and ledger: "table|area|period|key|measure". */
export const totalName = (frame: Frame, data: BlockData, row: Row) => Object.values(nameOf(frame, data, row)).join('|');
