/** The bytes of a file, which is read where one wants: cli hands it in, so that nothing here knows files. */
export type ByteSource = {
	/** Endless while the file is still being written. */
	readonly size: number;
	/**
	 * Reads bytes from an offset on; at the end of the file, or where it has become shorter, there are fewer. Whoever reads much gives the
	 * room for them again and again, since new memory takes longer to get than bytes to read. What it gives is a Buffer of its own each time,
	 * whoever's room it takes, as by that it is known what was found in it.
	 */
	readonly read: (offset: number, length: number, room?: Buffer) => Buffer;
};
