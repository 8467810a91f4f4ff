import {excerpt} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import type {RowReader} from '../row-reader.ts';
import {notesIn} from './citations.ts';
import {familyKinds, individualKinds} from './event-kinds.ts';
import {readEvents} from './events.ts';
import {peopleIn} from './people.ts';
import {below, recordsIn, type Structure, valueBelow} from './records.ts';

// Text in these is decoded before it comes here, or else it wouldn't be text.
const plainEncodings: ReadonlySet<string> = new Set(
	'ANSEL UTF-8 UTF8 UNICODE UTF-16 ASCII ANSI WINDOWS-1252 CP1252 ISO-8859-1 LATIN1'.split(' '),
);

/**
 * Reads the individuals and families of a family tree in GEDCOM, of versions 5.5.1 and 7. Names and sources stand anywhere in such a
 * file, so that its records are kept until its end.
 */
export const readGedcom: RowReader = async (chunks, into) => {
	const records = new Map<string, Structure>();
	const people = peopleIn(records, into);
	let isPlain = true;
	const told = async function* (pieces: AsyncIterable<string>): AsyncGenerator<string> {
		for await (const piece of pieces) {
			isPlain &&= !/[^\0-\x7f]/.test(piece);
			yield piece;
		}
	};
	let head: Structure | undefined;
	for await (const record of recordsIn(told(chunks), into.warn)) {
		if (record.tag === 'HEAD') head ??= record;
		if (record.id === undefined) continue;
		if (records.has(record.id))
			into.leaveOut(record.place, `${record.id} is the id of a record above already`);
		else records.set(record.id, record);
	}
	if (head) readHead(head, records, isPlain, into);
	for (const record of records.values()) {
		if (record.tag === 'INDI') readEvents(record, individualKinds, people, records, into);
		else if (record.tag === 'FAM') readEvents(record, familyKinds, people, records, into);
	}
};

function readHead(
	head: Structure,
	records: ReadonlyMap<string, Structure>,
	isPlain: boolean,
	into: Builder,
): void {
	const description = notesIn(head, records).join('\n\n');
	if (description !== '') into.about({description});
	const encoding = below(head, 'CHAR');
	const name = valueBelow(head, 'CHAR')?.toUpperCase();
	if (!encoding || name === undefined || isPlain || plainEncodings.has(name)) return;
	const said = `the file says that its characters are in ${excerpt(name, 40)}, which isn't read: letters with accents may be wrong; export it in UTF-8`;
	into.warn(encoding.place, said);
}
