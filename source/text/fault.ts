/** Why a text could not be read, said to the person who wrote it, and where in it (UTF-16 offsets). */
export type Fault = {
	readonly type: 'fault';
	readonly message: string;
	readonly from: number;
	readonly to: number;
};

/** Makes a fault about the part of a text from `from` up to, not including, `to`. */
export function fault(message: string, from: number, to: number): Fault {
	return {type: 'fault', message, from, to};
}
