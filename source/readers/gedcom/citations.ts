import {excerpt, withFullStop} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import type {GivenSource} from '../given.ts';
import {pointerIn, type Structure, valueBelow, valuesBelow} from './records.ts';

/** A source that is cited for something, and what is quoted or noted from it. */
export type Citation = {readonly source: GivenSource; readonly text: string};

const mostCitations = 100;

/** The citations below an event, each source once. */
export function citationsIn(
	event: Structure,
	records: ReadonlyMap<string, Structure>,
	into: Builder,
): readonly Citation[] {
	const all = event.parts.filter(({tag}) => tag === 'SOUR');
	const beyond = all[mostCitations];
	if (beyond) into.warn(beyond.place, `only the first ${mostCitations} sources of this event are read`);
	const bySource = new Map<string, Citation>();
	for (const citation of all.slice(0, mostCitations)) {
		const source = sourceOf(citation, records);
		if (!source) continue;
		const key = JSON.stringify(source);
		const texts = [bySource.get(key)?.text ?? '', textOf(citation, records)];
		bySource.set(key, {source, text: texts.filter(Boolean).join('\n\n')});
	}
	return [...bySource.values()];
}

function sourceOf(citation: Structure, records: ReadonlyMap<string, Structure>): GivenSource | undefined {
	const id = pointerIn(citation.value);
	if (id === undefined) {
		const words = citation.value.replace(/\s+/g, ' ').trim();
		return words === '' ? undefined : {outlet: excerpt(words, 200)};
	}
	const record = records.get(id);
	if (record?.tag !== 'SOUR') return {id, outlet: id};
	const short = valueBelow(record, 'ABBR');
	const title = valueBelow(record, 'TITL')?.replace(/\s+/g, ' ');
	const [url] = valuesBelow(record, 'WWW', '_URL', '_LINK');
	const repository = records.get(pointerIn(valueBelow(record, 'REPO') ?? '') ?? '');
	const kept = repository && valueBelow(repository, 'NAME');
	const note = [valueBelow(record, 'PUBL'), kept && `Kept at ${kept}.`, ...notesIn(record, records)];
	const author = valueBelow(record, 'AUTH');
	return {
		id,
		outlet: short ?? title ?? id,
		...(short !== undefined && title !== undefined && title !== short && {title}),
		...(author !== undefined && {author}),
		...(url !== undefined && {url}),
		...(note.some(Boolean) && {note: note.flatMap(each => (each ? withFullStop(each) : [])).join(' ')}),
	};
}

function textOf(citation: Structure, records: ReadonlyMap<string, Structure>): string {
	const data = citation.parts.filter(({tag}) => tag === 'DATA');
	const quoted = [citation, ...data].flatMap(each => valuesBelow(each, 'TEXT'));
	const page = valueBelow(citation, 'PAGE');
	const links = valuesBelow(citation, 'WWW', '_URL', '_LINK');
	return [...quoted, page && `Where: ${page}`, ...notesIn(citation, records), ...links]
		.filter(Boolean)
		.join('\n\n');
}

/** The notes below a structure, those of their own records too. */
export function notesIn(structure: Structure, records: ReadonlyMap<string, Structure>): readonly string[] {
	return valuesBelow(structure, 'NOTE', 'SNOTE').flatMap(value => {
		const id = pointerIn(value);
		return id === undefined ? value : (records.get(id)?.value.trim() ?? []);
	});
}
