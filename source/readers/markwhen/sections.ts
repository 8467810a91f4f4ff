import {readInline} from './inline.ts';

/** A section or group that events stand in: its name and its tags, which are theirs too. */
export type Section = {
	readonly level: number | undefined;
	readonly name: string;
	readonly tags: readonly string[];
};

/** The sections that are open at a line. */
export type Sections = {
	/** Takes a line that begins or ends a section; says whether it is one. */
	take(line: string): boolean;
	/** The tags of the events here: those of their sections, and the names of the sections. */
	tags(): readonly string[];
	clear(): void;
};

const deepest = 100;

export function sections(): Sections {
	let open: Section[] = [];
	return {
		take(line) {
			if (/^\s*end(?:group|section)\s*$/i.test(line)) {
				open = open.slice(0, -1);
				return true;
			}
			const [, hashes, heading, word] =
				/^\s*(?:(#{1,6})\s+(\S.*)|(?:group|section)(?:\s+(.*))?)$/.exec(line) ?? [];
			if (hashes === undefined && !/^\s*(?:group|section)(?:\s|$)/.test(line)) return false;
			const {plain, tags} = readInline(heading ?? word ?? '', true);
			const name = plain.replace(/[\s:]+$/, '').replace(/^"(.*)"$/, '$1');
			const level = hashes?.length;
			if (level !== undefined) open = open.filter(each => each.level === undefined || each.level < level);
			if (open.length < deepest) open.push({level, name, tags});
			return true;
		},
		tags: () =>
			open.flatMap(({name, tags}) => [name, ...tags.filter(tag => !isName(tag, name))]).filter(Boolean),
		clear: () => {
			open = [];
		},
	};
}

/** Whether a tag says no more than the name of its section. */
function isName(tag: string, name: string): boolean {
	const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return bare(tag) === bare(name);
}
