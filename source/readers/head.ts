/** So much of a text, in UTF-16 units, tells its format. */
export const headLength = 2 ** 16;
