/** Makes the views of kinds for analysts, loaded when their fold is opened. One line a kind. */
export { control } from '../control/view.ts';
export { funnel } from '../funnel/view.ts';
export { lorenz } from '../lorenz/view.ts';
export { tendency } from '../tendency/view.ts';
