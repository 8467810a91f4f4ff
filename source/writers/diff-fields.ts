import {formatParagraphs} from '../chronology/citation.ts';
import type {FieldChange} from '../chronology/diff/fields.ts';
import {formatJsonLine} from './json-text.ts';

/** The lines that tell what has changed in a field: one, or two where a text is too long for both of its states. */
export function fieldLines(change: FieldChange, width: number): readonly string[] {
	const {field, before, after, firmness} = change;
	const name = names[field] ?? field;
	if (before === undefined) return [`new ${name}: ${valueWords(field, after)}${note(firmness)}`];
	if (after === undefined) return [`no ${name} any more: ${valueWords(field, before)}${note(firmness)}`];
	if (Array.isArray(before) && Array.isArray(after) && field !== 'paragraphs')
		return [`${name}: ${listWords(before, after)}`];
	const [earlier, later] = [valueWords(field, before), valueWords(field, after)];
	const line = `${name}: ${earlier} → ${later}${note(firmness)}`;
	return line.length <= width
		? [line]
		: [`${name} before: ${earlier}`, `${name} now: ${later}${note(firmness)}`];
}

/** Fields whose keys aren't English. */
const names: Readonly<Record<string, string>> = {
	attributedTo: 'speaker',
	partOf: 'part of',
	chronology: 'name of the chronology',
	timezone: 'time zone',
	$schema: 'path of the schema',
	to: 'linked event',
};

function note(firmness: FieldChange['firmness']): string {
	return firmness ? ` (${firmness})` : '';
}

function listWords(before: readonly unknown[], after: readonly unknown[]): string {
	const [earlier, later] = [before.map(memberWords), after.map(memberWords)];
	const [come, gone] = [
		later.filter(word => !earlier.includes(word)),
		earlier.filter(word => !later.includes(word)),
	];
	const parts = [
		come.length > 0 ? `new ${come.join(', ')}` : '',
		gone.length > 0 ? `gone ${gone.join(', ')}` : '',
	].filter(Boolean);
	return parts.length > 0 ? parts.join('; ') : 'in another order';
}

function valueWords(field: string, value: unknown): string {
	if (field === 'paragraphs' && Array.isArray(value)) return formatParagraphs(value);
	return Array.isArray(value) ? value.map(memberWords).join(', ') : memberWords(value);
}

/** The words for a text, a number, a value of a claim or a participant; others as JSON. */
function memberWords(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value);
	const {about, over, under, min, max, date, is, actor, role, as, ...others} = value as Fields;
	if (Object.keys(others).length > 0) return formatJsonLine(value);
	if (actor !== undefined) return `${actor} (${[role, as && `as ${as}`].filter(Boolean).join(', ')})`;
	if (about !== undefined) return `about ${about}`;
	if (over !== undefined) return `more than ${over}`;
	if (under !== undefined) return `fewer than ${under}`;
	if (min !== undefined) return max === undefined ? `${min} or more` : `${min} to ${max}`;
	if (max !== undefined) return `${max} or fewer`;
	const word = date ?? is;
	return word === undefined ? formatJsonLine(value) : String(word);
}

type Fields = Readonly<Record<string, unknown>>;
