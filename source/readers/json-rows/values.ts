import {headLength} from '../head.ts';
import {behindInLine} from '../json-line.ts';
import {betweenKeyed, type JsonWrap} from '../json-wrap.ts';
import {longestLine} from '../lines.ts';
import type {RowPlace} from '../problem.ts';
import type {Between, TextPlace} from './between.ts';
import {readAnyhow} from './broken-value.ts';
import {behindNote, besideNote, type Note, openNote} from './note.ts';
import {placeBehind} from './place-behind.ts';
import {type Unfinished, unfinished} from './unfinished-value.ts';
import type {ValueText, WrapFinder} from './value-text.ts';
import {readOn} from './whole-value.ts';

/** A step of reading: what was found, which may be nothing, or that more of the text has to come first. */
type Step = ValueText | Note | 'nothing' | 'more';

/**
 * Divides a text that comes in pieces into the texts of its JSON values: one a line, one behind another, or the members of a list.
 * A value that is broken ends with its line, where the values before it are in a line each or it can't go on in the next one.
 */
export async function* valuesOf(
	chunks: AsyncIterable<string> | Iterable<string>,
	wrapIn?: WrapFinder,
): AsyncGenerator<ValueText | Note> {
	const divider = dividerOf(wrapIn);
	for await (const chunk of chunks) yield* divider.take(chunk, false);
	yield* divider.take('', true);
}

/** Makes what divides a text that begins at an offset of its file. */
export function dividerOf(wrapIn?: WrapFinder, offset = 0) {
	let text = '';
	/** What is done with what stands around the values: looked at, passed over, or no more. */
	let around: 'before' | 'within' | 'behind' = wrapIn ? 'before' : 'within';
	let wrap: JsonWrap | undefined;
	/** How many UTF-16 units of the whole stand before the text that is kept. */
	let before = 0;
	/** Where the text that is not yet divided begins, in the text that is kept and for people. */
	let at = 0;
	let place: TextPlace = {line: 1, column: 1, offset};
	let isLast = false;
	let isInList = false;
	/** Whether values are in a line each: known from the first that is whole, and in a list by others, too. */
	let areLines: boolean | undefined;
	let value: Unfinished | undefined;
	/** Where values begin of which it is known that they have no end. */
	const endless = new Set<number>();
	let isTold = false;
	/** A value of several lines that is broken: the text can be read again where its brackets end, or from the next value in its column on. */
	let broken: {readonly column: number; readonly depth: number} | undefined;

	return {
		*take(chunk: string, isEnd: boolean): Generator<ValueText | Note> {
			text = text.slice(at) + chunk;
			[before, at] = [before + at, 0];
			isLast = isEnd;
			for (let found = step(); found !== 'more'; found = step()) if (found !== 'nothing') yield found;
			if (!isEnd || !isInList) return;
			isInList = false;
			yield openNote(wrap, place);
		},
		/** Where the next value is looked for; nothing where one isn't whole yet, or where that can't be told. */
		between(): Between | undefined {
			if (value || areLines === undefined || around !== 'within' || broken) return undefined;
			const isKeyed = wrap?.isKeyed === true;
			return {place, areLines, isInList, isKeyed};
		},
		/** Goes on at a place that is behind values which were taken otherwise; the text from there on is given anew. */
		goTo(to: TextPlace): void {
			[text, before, at, place] = ['', 0, 0, to];
			endless.clear();
		},
	};

	function step(): Step {
		if (around === 'before') return enter();
		if (around === 'behind') return leave();
		if (value) return goOn(value);
		const start = skipBlanks();
		if (start === undefined) return 'more';
		const sign = text[start];
		if (wrap && sign === (wrap.isKeyed ? '}' : ']')) {
			isInList = false;
			pass(start + 1);
			around = 'behind';
			return 'nothing';
		}
		if (sign === '[' && !isInList) {
			isInList = true;
			pass(start + 1);
			return 'nothing';
		}
		if (sign === ']' && isInList) {
			isInList = false;
			pass(start + 1);
			return 'nothing';
		}
		if (broken && sign === '{' && place.column <= broken.column) broken = undefined;
		if (broken && sign === '}') {
			broken = broken.depth > 1 ? {...broken, depth: broken.depth - 1} : undefined;
			pass(start + 1);
			return 'nothing';
		}
		const end = behindInLine(text, start);
		if (end >= 0) return finish({isCut: false, isRest: broken !== undefined, place}, end);
		value = begin(before + start, sign);
		return 'nothing';
	}

	/** Passes over what stands before the values of a text, which is known by its start. */
	function enter(): Step {
		if (text.length < (/^\s*\{/.test(text) ? headLength : 1) && !isLast) return 'more';
		around = 'within';
		wrap = wrapIn?.(text.slice(0, headLength), true);
		if (!wrap) return 'nothing';
		isInList = true;
		const note = besideNote(wrap, place);
		pass(wrap.start);
		return note ?? 'nothing';
	}

	/** Passes over what stands behind the values of a map around them. */
	function leave(): Step {
		const found = text.slice(at).search(/[^\s},]/);
		const note = behindNote(place);
		pass(text.length);
		if (found < 0 || isTold) return 'more';
		isTold = true;
		return note;
	}

	/** Passes over what stands between values, and tells where the next one begins; nothing where more has to come. */
	function skipBlanks(): number | undefined {
		const between = wrap?.isKeyed ? betweenKeyed : betweenValues;
		between.lastIndex = at;
		between.test(text);
		const end = between.lastIndex;
		// The key of a value may not be there whole.
		if (wrap?.isKeyed && !isLast && text.length - end < longestKey) {
			pass(end);
			return undefined;
		}
		// A LF may follow the CR.
		pass(end === text.length && text.endsWith('\r') && !isLast ? end - 1 : end);
		return at < text.length && text[at] !== '\r' ? at : undefined;
	}

	function begin(start: number, sign: string | undefined): Unfinished {
		const isKeyed = wrap?.isKeyed === true;
		const tears = areLines && (!isInList || isKeyed) ? 'anywhere' : 'before a map';
		const isEndless = endless.has(start);
		const isJson = (sign === '{' || sign === '[') && !isEndless;
		return unfinished({start, place, isRest: broken !== undefined}, isJson ? 'value' : undefined, {
			...{isInList, isKeyed, isEndless, tears},
		});
	}

	function goOn(of: Unfinished): Step {
		const part = {text, before, isLast};
		let read = of.wanted ? readOn(of, part) : readAnyhow(of, part);
		const isTorn = of.tear && (read === 'torn' || of.how.tears === 'anywhere');
		if (read === 'faulty' || (read === 'torn' && !of.tear)) {
			of.wanted = undefined;
			of.to = Math.max(of.to, before + at);
			read = isTorn ? 'torn' : readAnyhow(of, part);
		}
		switch (read) {
			case 'whole':
				return finish(of, of.to - before);
			case 'more':
				return wait(of);
			case 'torn':
				return tearOff(of, of.to);
			case 'far':
				return tearOff(of, of.to - nearEnd);
		}
	}

	/** Ends a value with the line in which it was cut off. What is open in it before a place has no end either. */
	function tearOff(of: Unfinished, known: number): Step {
		const {at: tear, depth} = of.tear ?? {at: of.to, depth: 0};
		if (!areLines && depth > 0) broken ??= {column: of.place.column, depth};
		for (const start of of.opened) if (start < known) endless.add(start);
		return finish(of, Math.max(at, tear - before));
	}

	function wait(of: Unfinished): Step {
		const to = of.to - before;
		if (isLast) return at < text.length || of.isCut ? finish(of, text.length) : 'more';
		if (of.isCut || to - at > longestLine) {
			of.isCut = true;
			pass(to);
		}
		return 'more';
	}

	function finish(
		{isCut, isRest, place: began}: Pick<Unfinished, 'isCut' | 'isRest' | 'place'>,
		end: number,
	): Step {
		const isLong = isCut || end - at > longestLine;
		const found = isLong ? '' : text.slice(at, end).trimEnd();
		if (found.endsWith('}') && !isRest) {
			const isLine = !/[\r\n]/.test(found);
			areLines = isInList && !isLine ? false : (areLines ?? isLine);
		}
		value = undefined;
		if (!isRest && !isLong) return give(found, end);
		pass(end);
		return isRest ? 'nothing' : {type: 'value', text: found, place: began, isCut: isLong};
	}

	/** Gives the value that begins here, and passes to an index behind it. */
	function give(found: string, end: number): ValueText {
		const began: RowPlace = {...place, length: Buffer.byteLength(found)};
		pass(end);
		return {type: 'value', text: found, place: began, isCut: false};
	}

	function pass(end: number): void {
		const passed = text.slice(at, end);
		place = {...placeBehind(place, passed), offset: place.offset + Buffer.byteLength(passed)};
		at = end;
	}
}

// Commas that are missing or one too many do no harm, and some programs put a record separator before each value.
const betweenValues = /[\s,\x1e]*/y;
/** A key with a number is shorter. */
const longestKey = 40;
/** What is open so near the place where reading was given up may have an end. */
const nearEnd = 2 ** 16;
