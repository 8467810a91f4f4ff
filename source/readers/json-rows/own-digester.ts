import {byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {growingDigests, noNumber} from '../digest.ts';
import {isShort} from '../keyed/row-keys.ts';
import type {MapDigester} from './digested-maps.ts';
import {mostBytes, mostTexts} from './own-content.ts';
import {fewest} from './plain-event.ts';
import {eachText, hashOfOwnId, rawEvent} from './raw-event.ts';

/*
 * The digest of an event in annals' own keys has a number for its date, the count of its sources with a number for each, the same of its tags,
 * and the same of its actors, or `asGroup` and one number for all of them where some have a role.
 */

export const asGroup = noNumber - 1;

/** Makes digests of events in annals' own keys. */
export function ownDigester(): MapDigester {
	const event = rawEvent();
	const digests = growingDigests();
	const numberOf = {
		date: numbering(),
		source: numbering(),
		tag: numbering(),
		actor: numbering(),
		group: numbering(),
	};
	let bytes: Buffer = Buffer.alloc(0);

	/** Adds the numbers of an event that was found; tells whether it has them. */
	function addNumbers(numbers: number[]): boolean {
		const date = numberOf.date(bytes, event.from('date'), event.to('date'));
		numbers.push(date, event.sources.length / 2);
		for (let index = 0; index < event.sources.length; index += 2)
			numbers.push(numberOf.source(bytes, event.sources[index] ?? 0, event.sources[index + 1] ?? 0));
		const tags = addTexts(numbers, numberOf.tag, event.from('tags'), event.to('tags'));
		if (tags < 0 || tags >= fewest) return false;
		const [from, to] = [event.from('actors'), event.to('actors')];
		const count = numbers.length;
		if (addTexts(numbers, numberOf.actor, from, to) < 0) {
			numbers.length = count;
			numbers.push(asGroup, numberOf.group(bytes, from, to));
		}
		return true;
	}

	/** Adds the count of the texts of a list and their numbers; gives the count, or -1 where it has others than texts. */
	function addTexts(numbers: number[], number: Numbering, from: number, to: number): number {
		const place = numbers.push(0);
		const areTexts = eachText(bytes, from, to, (start, end) => numbers.push(number(bytes, start, end)) > 0);
		const count = numbers.length - place;
		numbers[place - 1] = count;
		return areTexts ? count : -1;
	}

	return {
		find(all, at) {
			bytes = all;
			return event.find(all, at);
		},
		take(place, lines) {
			const hash = hashOfOwnId(event, bytes) ?? NaN;
			if (!isShort(place) || !event.isEvent() || hash < 0) return true;
			const numbers = digests.numbers();
			const before = numbers.length;
			if (addNumbers(numbers)) digests.end(place, lines, hash);
			else numbers.length = before;
			return true;
		},
		hasOddNumber: () => false,
		taken: () => digests.taken(false),
	};
}

type Numbering = (bytes: Buffer, from: number, to: number) => number;

/** Makes the function that gives equal bytes the same number. */
function numbering(): Numbering {
	const known = byteMap<number>(mostTexts);
	let next = 0;
	return (bytes, from, to) => {
		if (to - from > mostBytes) return noNumber;
		const hash = hashOfBytes(bytes, from, to);
		const number = known.get(hash, bytes, from, to);
		if (number !== undefined) return number;
		known.set(hash, bytes, from, to, next);
		return next++;
	};
}
