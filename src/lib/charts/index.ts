export { anchorOf } from './frame/anchor.ts';
export { draw, type DrawOptions } from './draw.ts';
export { pointsOf, type Point } from './frame/points.ts';
