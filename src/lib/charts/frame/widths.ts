/** Widths of the two pictures of a page without JavaScript: a phone, and a column of a desktop page. charts.css shows the one that fits. */
export const STATIC_WIDTHS = { narrow: 350, wide: 570 } as const;
/** Width of a sparkline, beside its number on a phone and below it on a desktop. */
export const SPARK_WIDTH = 120;
