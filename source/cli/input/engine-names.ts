/** Endings of files that hold tables in a form which only a database program reads. */
const endings = /\.(?:parquet|pq|duckdb|ddb|sqlite3?|db3?)$/i;

/** Whether the name of a file is one that a database program's files have. */
export function isEngineName(file: string): boolean {
	return endings.test(file);
}
