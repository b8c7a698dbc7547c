import type { Makers } from '../view.ts';
import * as VIEWS from './views.ts';

/** Kinds of charts for analysts; `more` of `viewOf`. */
export const analystParts: Makers = VIEWS;
