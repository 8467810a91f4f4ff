/** Says that there are more bytes than one text holds; of those that begin as a document in JSON also how any number of its events can be read. */
export function tooLarge(start: Uint8Array): string {
	const most = 'is larger than 512 MiB, the most that is read as a whole';
	return isDocument(start) ? `${most}: ${byLines}` : most;
}

/** Says that there is no memory for what begins so, and what can be done. */
export function noMemory(start: Uint8Array): string {
	const most = 'needs more memory to be read than there is';
	return isDocument(start)
		? `${most}: ${byLines}`
		: `${most}: divide it, or save it as NDJSON, of which the events stay in the file`;
}

const byLines =
	"any number of events is read that are in a line each, as jq -c 'del(.events), .events[]' writes them to a file that ends in .ndjson";

const headLength = 2 ** 12;

function isDocument(start: Uint8Array): boolean {
	const head = Buffer.from(start.subarray(0, headLength)).toString('latin1');
	return /^(?:\xef\xbb\xbf)?\s*\{\s*"/.test(head) && /"(?:version|\$schema)"\s*:/.test(head);
}
