import {constants, getPriority} from 'node:os';

/** The priority of a thread, or of a process, that leaves so much more of the processor to others than the one that asks does now. */
export function priorityBelow(by: number): number {
	return Math.min(constants.priority.PRIORITY_LOW, getPriority() + by);
}
