import {formatClaim} from '../../chronology/claim.ts';
import {byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {cleanText} from '../../text/clean.ts';
import {line} from '../decode-field.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import {signs} from '../json-signs.ts';
import {foldedLines} from '../keyed/cell-words.ts';
import {plainText, startsWord} from '../keyed/raw-cells.ts';
import {isMap} from '../shape.ts';
import {wordsForAccountDate, wordsForDate} from '../tables/date-words.ts';
import {behindPlainList, ownSaid} from './own-said.ts';
import {fewest, participantsIn} from './plain-event.ts';
import {behindMembers, behindText, rawFields} from './raw-fields.ts';
import {stringEnds} from './string-ends.ts';
import {stringText} from './value-words.ts';

/** The most different texts of which is kept what they give, and the most bytes of one. */
const [mostTexts, mostBytes] = [2 ** 16, 2 ** 10];

const fields = ['date', 'actors', 'title', 'place', 'label', 'display', 'id', 'tags', 'accounts'] as const;
const [date, actors, title, display] = [0, 1, 2, 5];

/** Makes what puts in the words of events in annals' own keys, of those that are found in bytes. */
export function ownWords({words, clock, nameOf}: WordsInto): WordsOfRow {
	const ends = stringEnds();
	const text = behindText(ends);
	const said = ownSaid(text);
	const participation = rawFields(['actor', 'role', 'as'], text);
	const event = rawFields(fields, (bytes, from, field) => {
		switch (fields[field]) {
			case 'tags':
				return behindPlainList(bytes, from);
			case 'actors':
				return behindMembers(bytes, from, fewest, (each, at) =>
					each[at] === signs.quote ? ends(each, at) : participation.find(each, at),
				);
			case 'accounts':
				return said.find(bytes, from);
			default:
				return text(bytes, from);
		}
	});
	const {bounds} = event;

	/** Makes what puts in the words of texts that follow from a value; tells whether it could. */
	function valueWords(textsOf: (value: unknown) => readonly string[] | undefined) {
		const known = byteMap<readonly number[]>(mostTexts);
		return (bytes: Buffer, from = 0, to = 0): boolean => {
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

	const putDate = valueWords(text => wordsForDate(text as string, clock));
	const putAccountDate = valueWords(text => wordsForAccountDate(text as string, clock));
	const putOffices = valueWords(list => officesIn(list as readonly unknown[]));
	const putAttribution = valueWords(text => {
		const cites = lineOf(text as string);
		return [nameOf(cites) ?? cites];
	});
	const putText = words.inBytes(stringText);

	function putQuote(bytes: Buffer, index: number): void {
		const [says, quote] = [0, 2].map(more => {
			const [from, to] = [said.quotes[index + more] ?? 0, said.quotes[index + more + 1] ?? 0];
			return to === 0 ? undefined : lineOf(JSON.parse(plainText(bytes, from, to)) as string);
		});
		words.text(foldedLines([formatClaim({...(says !== undefined && {says}), quote: quote ?? ''})]));
	}

	return (bytes, at, length) => {
		said.clear();
		if (event.find(bytes, at) !== at + length || !isTitled(bytes)) return false;
		if (isMixed(bytes) && !putOffices(bytes, bounds[2 * actors], bounds[2 * actors + 1])) return false;
		putDate(bytes, bounds[2 * date], bounds[2 * date + 1]);
		for (let field = title; field <= display; field++) {
			const to = bounds[2 * field + 1] ?? 0;
			if (to !== 0) putText(bytes, (bounds[2 * field] ?? 0) + 1, to - 1);
		}
		const {texts, dates, attributions, quotes} = said;
		for (let index = 0; index < texts.length; index += 2)
			putText(bytes, texts[index] ?? 0, texts[index + 1] ?? 0);
		for (let index = 0; index < dates.length; index += 2)
			putAccountDate(bytes, dates[index], dates[index + 1]);
		for (let index = 0; index < attributions.length; index += 2)
			putAttribution(bytes, attributions[index], attributions[index + 1]);
		for (let index = 0; index < quotes.length; index += 4) putQuote(bytes, index);
		return true;
	};

	function isTitled(bytes: Buffer): boolean {
		const [from, to] = [bounds[2 * title] ?? 0, bounds[2 * title + 1] ?? 0];
		if (to === 0) return false;
		return startsWord(bytes, from + 1) || stringText(bytes, from + 1, to - 1).trim() !== '';
	}

	/** Whether some actors are more than their ids. */
	function isMixed(bytes: Buffer): boolean {
		const to = bounds[2 * actors + 1] ?? 0;
		for (let at = bounds[2 * actors] ?? 0; at < to; at++) if (bytes[at] === signs.openMap) return true;
		return false;
	}
}

/** The offices in which actors of an event take part in it; nothing where only the schema can tell what the list is. */
function officesIn(list: readonly unknown[]): readonly string[] | undefined {
	if (!participantsIn(list)) return undefined;
	return list.flatMap(each => (isMap(each) && typeof each['as'] === 'string' ? [each['as']] : []));
}

function lineOf(text: string): string {
	return line(cleanText(text));
}
