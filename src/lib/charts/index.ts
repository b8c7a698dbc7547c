export { anchorOf } from './anchor.ts';
export { draw, type DrawOptions } from './draw.ts';
export { pointsOf, type Point } from './points.ts';
