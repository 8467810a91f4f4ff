import type {Reading} from './mode.ts';

const comparison = 'compare';
const prefix = 'source:';

/** A reading as `--read` and a file of marks take it: `compare`, or the id of a source, behind `source:` where it might be misread. */
export function formatReading(reading: Reading): string {
	if (reading.type === 'compare') return comparison;
	const {id} = reading;
	return id === comparison || id.startsWith(prefix) ? prefix + id : id;
}

/** Reads what `formatReading` writes; the id may be any text, since only a chronology knows its sources. */
export function parseReading(text: string): Reading {
	if (text === comparison) return {type: 'compare'};
	return {type: 'source', id: text.startsWith(prefix) ? text.slice(prefix.length) : text};
}
