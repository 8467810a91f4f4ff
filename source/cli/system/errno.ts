/** Gives the name of an error of the system, such as ENOENT, or nothing for another error. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Says what an error of the file system means, as the rest of a sentence about a path; `special` has the meanings of some errors here. */
export function reasonOf(error: unknown, special: Readonly<Record<string, string>> = {}): string {
	const code = codeOf(error) ?? '';
	return special[code] ?? reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

/** Whether there is no room for what was to be written: on the disk, in what the user may have of it, or in a file. */
export function isFull(error: unknown): boolean {
	return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
}

const reasons: ReadonlyMap<string, string> = new Map([
	['EACCES', 'permission denied'],
	['EPERM', 'permission denied'],
	['ELOOP', 'is a link that leads back to itself'],
	['EISDIR', 'is a folder'],
	['EEXIST', "has something in its way that isn't a folder"],
	['ENOTDIR', "has something in its way that isn't a folder"],
	['ENOENT', "can't be created there"],
	['EROFS', 'is on a read-only disk'],
	['ENOSPC', "doesn't fit: the disk is full"],
	['EDQUOT', 'is more than your disk quota allows'],
	['EFBIG', 'is larger than a file may be there'],
	['ENAMETOOLONG', 'has a name that is too long'],
]);
