/** Every kind of chart that a contract can declare: the name is what it writes. One line a kind. */
export { balance } from './balance/spec.ts';
export { comparison, composition, ranking } from './bars/spec.ts';
export { control } from './control/spec.ts';
export { figure } from './figure/spec.ts';
export { funnel } from './funnel/spec.ts';
export { lorenz } from './lorenz/spec.ts';
export { map } from './map/spec.ts';
export { overlap } from './overlap/spec.ts';
export { path } from './path/spec.ts';
export { quadrant } from './quadrant/spec.ts';
export { reading } from './reading/spec.ts';
export { table } from './table/spec.ts';
export { tendency } from './tendency/spec.ts';
export { trend } from './trend/spec.ts';
