import {once, perValue} from '../lookup/memo.ts';
import {pattern} from './pattern.ts';
import {segmentsIn} from './segments.ts';

/** Where the words of a text without spaces end; no word begins with a closing mark or ends with an opening one. */
export function wordEnds(text: string): Uint32Array {
	return text.length < long ? findEnds(text) : longEnds(text);
}

/** The characters from which on the words of a text are found once, whatever the width it is wrapped to, and how many such texts are kept. */
const [long, mostKept] = [1000, 512];

const longEnds = perValue(findEnds, mostKept);

const closing = pattern(String.raw`^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Cf}ー々]`, 'u');
const opening = pattern(String.raw`[\p{Ps}\p{Pi}]$`, 'u');

function findEnds(text: string): Uint32Array {
	const ends: number[] = [];
	let at = 0;
	let before = '';
	for (const segment of segmentsIn(text, words())) {
		const isJoined = before && (closing().test(segment) || opening().test(before));
		at += segment.length;
		if (isJoined) ends[ends.length - 1] = at;
		else ends.push(at);
		before = segment;
	}
	return Uint32Array.from(ends);
}

const words = once(() => new Intl.Segmenter(undefined, {granularity: 'word'}));
