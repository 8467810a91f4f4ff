/**
 * A word as a POSIX shell takes it: in single quotes, unless it has only characters without a special meaning; in double ones where it has
 * single quotes and nothing that is special between double ones.
 */
export function shellWord(word: string): string {
	if (/^[\w@%+:,./-]+$/.test(word)) return word;
	return word.includes("'") && !/["$`\\!]/.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
