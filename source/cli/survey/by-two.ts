import {availableParallelism} from 'node:os';

/** Whether a file of a size is read by two threads: the processors have to be there that the viewer and the terminal leave, and enough rows. */
export function isReadByTwo(size: number): boolean {
	return availableParallelism() >= fewestProcessors && size >= leastSize;
}

const fewestProcessors = 4;
const leastSize = 2 ** 24;
