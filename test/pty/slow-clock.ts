/** How many times more slowly the clock of a program goes that has loaded `slowClock`. */
const slowness = 20;

/**
 * What Node is to import so that the program's clock goes slowly: a module's address, without quotation marks for a shell.
 * The program gives up a sequence whose rest doesn't come within 200 ms. On a busy machine a test may itself be late by more
 * than that with the rest; with this it has 4 seconds.
 */
export const slowClock = `data:text/javascript,${encodeURIComponent(`
	const {setTimeout} = globalThis;
	const now = performance.now.bind(performance);
	performance.now = () => now() / ${slowness};
	globalThis.setTimeout = (run, wait = 1, ...given) => setTimeout(run, wait * ${slowness}, ...given);
`).replaceAll(/[()']/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Milliseconds of a tenth of a second by that clock. */
export const slowTenth = 100 * slowness;
