import {byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import {foldedLines} from '../keyed/cell-words.ts';
import {plainText, startsWord} from '../keyed/raw-cells.ts';
import {isMap} from '../shape.ts';
import {wordsForDate} from '../tables/date-words.ts';
import {longTexts} from './long-texts.ts';
import {fewest, participantsIn} from './plain-event.ts';
import {behindMembers, rawFields} from './raw-fields.ts';
import {behindList, behindNumber, behindString, signs} from './scan.ts';
import {stringText} from './value-words.ts';

/** The most different texts of which is kept what they give, and the most bytes of one. */
const [mostTexts, mostBytes] = [2 ** 16, 2 ** 10];

const fields = ['date', 'actors', 'title', 'id', 'place', 'label', 'display', 'tags', 'accounts'] as const;
const [date, actors, title] = [0, 1, 2];

/** Makes what puts in the words of events in annals' own keys, of those that are found in bytes. */
export function ownWords({words, clock}: WordsInto): WordsOfRow {
	const long = longTexts();
	/** Where the texts that are searched begin and end, without their quotation marks. */
	const spans: number[] = [];

	function behindSaid(bytes: Buffer, from: number): number {
		const end = bytes[from] === signs.quote ? long.behind(bytes, from) : -1;
		if (end > 0) spans.push(from + 1, end - 1);
		return end;
	}

	const claim = rawFields(['topic', 'says', 'unit', 'value', 'paragraphs'], (bytes, from, field) => {
		if (field < 2) return behindSaid(bytes, from);
		if (field === 2) return behindText(bytes, from);
		return field === 3 ? behindNumber(bytes, from) : behindNumbers(bytes, from);
	});
	const account = rawFields(['source', 'text', 'when', 'claims', 'paragraphs'], (bytes, from, field) => {
		if (field === 0) return behindText(bytes, from);
		if (field < 3) return behindSaid(bytes, from);
		return field === 3 ? behindMembers(bytes, from, fewest, claim.find) : behindNumbers(bytes, from);
	});
	const participation = rawFields(['actor', 'role', 'as'], behindText);
	const event = rawFields(fields, (bytes, from, field) => {
		switch (fields[field]) {
			case 'id':
			case 'date':
				return behindText(bytes, from);
			case 'tags':
				return behindNumbers(bytes, from);
			case 'actors':
				return behindMembers(bytes, from, fewest, (each, at) =>
					each[at] === signs.quote ? behindString(each, at) : participation.find(each, at),
				);
			case 'accounts':
				return behindMembers(bytes, from, fewest, account.find);
			default:
				return behindSaid(bytes, from);
		}
	});
	const {bounds} = event;

	/** Makes what puts in the words of texts that the text of a field gives; tells whether it could. */
	function inField(field: number, textsOf: (value: unknown) => readonly string[] | undefined) {
		const known = byteMap<readonly number[]>(mostTexts);
		return (bytes: Buffer): boolean => {
			const [from, to] = [bounds[2 * field] ?? 0, bounds[2 * field + 1] ?? 0];
			if (to === 0) return true;
			const hash = hashOfBytes(bytes, from, to);
			let numbers = known.get(hash, bytes, from, to);
			if (!numbers) {
				const texts = textsOf(JSON.parse(plainText(bytes, from, to)));
				if (!texts) return false;
				numbers = words.numbersIn(foldedLines(texts));
				if (to - from <= mostBytes) known.set(hash, bytes, from, to, numbers);
			}
			words.numbers(numbers);
			return true;
		};
	}

	const putDate = inField(date, text => wordsForDate(text as string, clock));
	const putOffices = inField(actors, list =>
		participantsIn(list as readonly unknown[]) ? officesIn(list as readonly unknown[]) : undefined,
	);
	const put = words.inBytes(stringText);

	return (bytes, at, length) => {
		spans.length = 0;
		if (event.find(bytes, at) !== at + length || !isTitled(bytes)) return false;
		if (isMixed(bytes) && !putOffices(bytes)) return false;

		putDate(bytes);
		for (let index = 0; index < spans.length; index += 2)
			put(bytes, spans[index] ?? 0, spans[index + 1] ?? 0);
		return true;
	};

	function isTitled(bytes: Buffer): boolean {
		const [from, to] = [bounds[2 * title] ?? 0, bounds[2 * title + 1] ?? 0];
		if (to === 0) return false;
		return startsWord(bytes, from + 1) || stringText(bytes, from + 1, to - 1).trim() !== '';
	}

	/** Whether some actors are more than their ids. */
	function isMixed(bytes: Buffer): boolean {
		const [from, to] = [bounds[2 * actors] ?? 0, bounds[2 * actors + 1] ?? 0];
		for (let at = from; at < to; at++) if (bytes[at] === signs.openMap) return true;
		return false;
	}
}

function officesIn(list: readonly unknown[]): readonly string[] {
	return list.flatMap(each => (isMap(each) && typeof each['as'] === 'string' ? [each['as']] : []));
}

function behindText(bytes: Buffer, from: number): number {
	return bytes[from] === signs.quote ? behindString(bytes, from) : -1;
}

/** The index behind a list of numbers or texts that aren't searched. */
function behindNumbers(bytes: Buffer, from: number): number {
	return bytes[from] === signs.openList ? behindList(bytes, from) : -1;
}
