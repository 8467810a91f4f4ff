/** The system's name of an error, such as ENOENT, if it is one of the system's. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** What an error of the file system means, said of a path; `special` says what some mean here in particular. */
export function reasonOf(error: unknown, special: Readonly<Record<string, string>> = {}): string {
	const code = codeOf(error) ?? '';
	return special[code] ?? reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

const reasons: ReadonlyMap<string, string> = new Map([
	['EACCES', 'is not permitted to you'],
	['EPERM', 'is not permitted to you'],
	['ELOOP', 'is a link that leads back to itself'],
	['EISDIR', 'is a folder'],
	['EEXIST', "has something in its way that isn't a folder"],
	['ENOTDIR', "has something in its way that isn't a folder"],
	['ENOENT', 'can be made nowhere'],
	['EROFS', 'is on a disk that can only be read'],
	['ENOSPC', 'does not fit on the disk, which is full'],
	['EDQUOT', 'does not fit into what you may use of the disk'],
	['EFBIG', 'is larger than a file may be here'],
	['ENAMETOOLONG', 'has too long a name'],
]);
