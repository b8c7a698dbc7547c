import type { View } from '../model/types.ts';

/** The id of a chart on its page: part of links to it and of the ids inside its picture. */
export const anchorOf = (view: Pick<View, 'id'>): string => view.id.replaceAll('/', '-');
