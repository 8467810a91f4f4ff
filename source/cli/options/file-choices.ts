/** By what events of several files are one. */
export const joinChoices = ['id', 'near'] as const;

/** What may stand first in a date of numbers. */
export const dateOrders = ['day', 'month'] as const;

/** The flags that say how a file is read by itself. */
export const readFlags = ['encoding', 'from-format', 'columns', 'date-order', 'now'] as const;
