/** Says that there are more bytes than one text holds; of those that begin as a document in JSON also how any number of its events can be read. */
export function tooLarge(start: Uint8Array): string {
	const head = Buffer.from(start.subarray(0, headLength)).toString('latin1');
	return /^(?:\xef\xbb\xbf)?\s*\{\s*"/.test(head) && /"(?:version|\$schema)"\s*:/.test(head)
		? `${most}: any number of events is read that are in a line each, as jq -c 'del(.events), .events[]' writes them to a file that ends in .ndjson`
		: most;
}

const headLength = 2 ** 12;
const most = 'is larger than 512 MiB, the most that is read as a whole';
