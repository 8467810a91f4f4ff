/** What stands within the text of an event. */
export type Inline = {
	/** The text without what follows, and with the addresses of links behind their words. */
	readonly plain: string;
	readonly tags: readonly string[];
	readonly places: readonly string[];
	readonly id?: string;
};

const tag = /(?<![^\s(])#([\p{L}\p{N}_-]*[\p{L}_][\p{L}\p{N}_-]*)/gu;
const link = /!?\[([^\][]{0,500})\]\(([^()\s]{0,2000})\)/g;
const id = /(?<!\S)!([\p{L}\p{N}_-]+)(?!\S)/u;

/** Reads the tags, places and links of a text; the id of an event only where it may stand, in its first line. */
export function readInline(text: string, isFirst: boolean): Inline {
	const tags = [...text.matchAll(tag)].map(([, name = '']) => name);
	const places: string[] = [];
	const linked = text.replace(link, (_, words: string, address: string) => {
		if (address.toLowerCase() === 'location') {
			places.push(words.trim());
			return '';
		}
		return words.trim() === '' || words === address ? address : `${words} (${address})`;
	});
	const named = isFirst ? id.exec(linked)?.[1] : undefined;
	const bare = named === undefined ? linked : linked.replace(id, '');
	// In the first line tags stand beside the title, within a text they may be a part of a sentence.
	const plain = isFirst
		? bare.replace(tag, '').replace(/\s+/g, ' ')
		: bare.replace(/^(?:\s*#[\p{L}\p{N}_-]+)+\s*$/u, '');
	return {
		plain: plain.trim(),
		tags,
		places: places.filter(Boolean),
		...(named !== undefined && {id: named}),
	};
}
