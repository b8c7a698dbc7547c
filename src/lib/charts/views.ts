/** Makes the view of each kind of chart that is loaded with every page. One line a kind; those for analysts stand in analyst/views.ts. */
export { balance } from './balance/view.ts';
export { comparison, composition, ranking } from './bars/view.ts';
export { empty } from './empty/view.ts';
export { figure } from './figure/view.ts';
export { map } from './map/view.ts';
export { overlap } from './overlap/view.ts';
export { path } from './path/view.ts';
export { quadrant } from './quadrant/view.ts';
export { reading } from './reading/view.ts';
export { table } from './table/view.ts';
export { trend } from './trend/view.ts';
