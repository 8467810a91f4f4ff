/** Why a text could not be read, as the user is told, and where in it, from one UTF-16 offset up to another. */
export type Fault = {
	readonly type: 'fault';
	readonly message: string;
	readonly from: number;
	readonly to: number;
};

/** Makes a fault about the part of a text from offset `from` up to, not including, `to`. */
export function fault(message: string, from: number, to: number): Fault {
	return {type: 'fault', message, from, to};
}
