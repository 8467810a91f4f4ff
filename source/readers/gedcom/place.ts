import {type Structure, valueBelow} from './records.ts';

/** The place of an event, without the parts that are left empty. */
export function placeOf(structure: Structure): string | undefined {
	const written = valueBelow(structure, 'PLAC') ?? valueBelow(structure, 'ADDR')?.replaceAll('\n', ', ');
	const parts = written
		?.split(',')
		.map(part => part.trim())
		.filter(Boolean);
	return parts?.join(', ') || undefined;
}
