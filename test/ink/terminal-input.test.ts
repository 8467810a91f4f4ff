import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {nothingPending, readInput} from '../../source/ink/terminal-input.ts';
import {bytesOf, heard, keysHeard, keysOf, type Piece} from './arrival.ts';
import {anyReply, keys, replies} from './replies.ts';

const esc = '\u001b';
const escapeKey = `${esc}[27u`;
const at = (bytes: string, after = 0): Piece => ({after, bytes});

test('what a terminal replies is not a key', () => {
	for (const reply of replies) {
		const name = JSON.stringify(reply);
		assert.equal(keysHeard([at(reply)]), '', name);
		assert.equal(keysHeard([at(`j${reply}k`)]), 'jk', name);
		assert.equal(keysHeard([at('j'), at(reply), at('k')]), 'jk', name);
		assert.equal(keysHeard([at(`${esc}${reply}`)]), escapeKey, `${name} after the key Escape`);
	}
});

test('what a terminal sends for a key is that key', () => {
	for (const key of keys) {
		const name = JSON.stringify(key);
		assert.equal(keysHeard([at(key)]), key, name);
		assert.equal(keysHeard([at(`j${key}k`)]), `j${key}k`, name);
		assert.equal(keysHeard([...key].map(byte => at(byte, 19))), key, `${name}, a byte at a time`);
	}
});

test('a key in the form of modifyOtherKeys is handed on in the form that Ink knows', () => {
	assert.equal(keysOf([`${esc}[27;5;99~`]), `${esc}[99;5u`);
});

test('a byte that belongs to no character is not a key', () => {
	for (const bytes of [
		'\u00ff',
		'\u00ea',
		'\u00c2',
		'\u00c0\u0080',
		'\u00e0\u0080\u0080',
		'\u00ed\u00a0\u0080',
		'\u00f4\u00bf\u00bf\u00bf',
		'\u00bf\u00bf',
	]) {
		const name = JSON.stringify(bytes);
		assert.equal(keysHeard([at(`j${bytes}k`)]), 'jk', name);
		assert.equal(keysHeard([...bytes, 'j'].map(byte => at(byte, 100))), 'j', name);
	}
});

/** Pieces of a text of bytes, none of which ends in an ESC, and each later than the one before by up to a tenth of a second. */
function pieces(
	bytes: string,
	cuts: readonly {readonly place: number; readonly after: number}[],
): readonly Piece[] {
	const places = cuts
		.map(({place, after}) => ({place: place % (bytes.length + 1), after}))
		.filter(({place}) => place > 0 && place < bytes.length && bytes.charAt(place - 1) !== esc)
		.toSorted((a, b) => a.place - b.place);
	return [{place: 0, after: 0}, ...places].map(({place, after}, index) =>
		at(bytes.slice(place, places[index]?.place), after),
	);
}

const someCuts = fc.array(fc.record({place: fc.nat(1000), after: fc.integer({min: 0, max: 100})}), {
	maxLength: 9,
});

test('however it is cut and however late its pieces are, what is sent gives the same keys', () => {
	// Bytes of Ctrl-C's in a report that comes in pieces are Ctrl-C.
	const reply = anyReply
		.filter(bytes => !/\u001b\[M.{0,2}[\u0003\u001b]/s.test(bytes))
		.map(bytes => ({bytes, is: ''}));
	const key = fc.constantFrom(...keys).map(bytes => ({bytes, is: bytes}));
	fc.assert(
		fc.property(fc.array(fc.oneof(reply, key), {maxLength: 12}), someCuts, (items, cuts) => {
			const whole = items.map(({bytes}) => bytes).join('');
			assert.equal(keysHeard(pieces(whole, cuts)), items.map(({is}) => is).join(''));
		}),
		{numRuns: 3000},
	);
});

test('a reply that comes a byte at a time, a tenth of a second apart, is not a key', () => {
	for (const reply of replies.filter(each => each.length < 30 && !/[\u0003]/.test(each))) {
		const [first, ...others] = reply;
		const slow = [at(`${first}${others[0]}`), ...others.slice(1).map(byte => at(byte, 100)), at('j', 100)];
		assert.equal(keysHeard(slow), 'j', JSON.stringify(reply));
	}
});

test('a reply is one where a part of it was lost on the way and is sent again', () => {
	for (const reply of replies.filter(
		each => /^\u001b(?:\[[\d?<=>M]|\]\d|P[\d>!@]|_G)/.test(each) && !/[\u0003]/.test(each),
	)) {
		for (let cut = 3; cut < reply.length; cut++)
			assert.equal(
				keysHeard([at(reply.slice(0, cut)), at(reply.slice(cut), 450), at('j')]),
				'j',
				JSON.stringify(reply),
			);
	}
});

test('a sequence is one where its rest comes a tenth of a second after ESC [ or ESC O', () => {
	assert.equal(keysOf([`${esc}[`, 'B'], 100), `${esc}[B`);
	assert.equal(keysOf([`${esc}O`, 'B'], 100), `${esc}OB`);
	assert.equal(keysOf([`${esc}[1;`, '5', 'C'], 100), `${esc}[1;5C`);
});

test('a lone ESC is a key after a fiftieth of a second, and no sequence is made of what is typed later', () => {
	assert.deepEqual(heard([at(esc)]), [{at: 20, input: {type: 'keys', bytes: escapeKey}}]);
	assert.equal(keysOf([esc, 'j'], 30), `${escapeKey}j`);
	assert.equal(keysOf([esc, '[', 'B'], 250), `${escapeKey}[B`);
	assert.equal(keysOf([`${esc}${esc}`]), escapeKey.repeat(2));
	assert.equal(keysOf([`${esc}${esc}q`]), `${escapeKey}${escapeKey}q`);
});

test('where an ESC was taken for a key, the rest of its sequence is none, or the key that it is', () => {
	for (const reply of replies.filter(each => each.startsWith(esc) && !/[\u0003]/.test(each))) {
		const [, ...rest] = reply;
		const known = /^\u001b(?:\[|\][\dlL]|P[\d>!@]|_G|[X^])/.test(reply);
		if (known)
			assert.equal(
				keysHeard([at(esc), at(rest.join(''), 100), at('j')]),
				`${escapeKey}j`,
				JSON.stringify(reply),
			);
		if (known && rest.length < 30)
			assert.equal(keysHeard([at(esc), ...rest.map(byte => at(byte, 100)), at('j', 100)]), `${escapeKey}j`);
	}
	assert.equal(keysOf([esc, '[', 'B'], 100), `${escapeKey}${esc}[B`);
	assert.equal(keysOf([esc, 'OB'], 100), `${escapeKey}${esc}OB`);
});

test('what is typed quickly after Escape is typed', () => {
	for (const typed of ['[', ']', '[[', ']]]', '[j', ']1', ']j', 'Pj', '_j', '_', 'O', 'Oq', 'j', '1'])
		assert.equal(keysOf([esc, ...typed], 100), escapeKey + typed);
});

test('Alt with a letter that begins strings is a key where nothing follows, and ESC [ is what is left of a sequence', () => {
	for (const key of [
		`${esc}O`,
		`${esc}]`,
		`${esc}P`,
		`${esc}_`,
		`${esc}]j`,
		`${esc}P\r`,
		`${esc}P${esc}P`,
		`${esc}_j`,
	])
		assert.equal(keysOf([key]), key);
	assert.equal(keysOf([`${esc}[`]), '');
	assert.equal(keysOf([`${esc}[\r`]), '\r');
});

test('a reply that never ends is given up once nothing has come for a while, and in three seconds whatever is typed', () => {
	for (const begun of replies.map(each => each.slice(0, -1)).filter(each => /^\u001b[\]P_^X[]./.test(each))) {
		const all = heard([at(begun), at('j', 550)]);
		assert.deepEqual(all.at(-1), {at: 550, input: {type: 'keys', bytes: 'j'}}, JSON.stringify(begun));
	}
	const typed = Array.from({length: 60}, () => at('j', 100));
	assert.ok((heard([at(`${esc}]11;rgb`), ...typed])[0]?.at ?? Infinity) <= 3200);
	const flood = Array.from({length: 200}, () => at('x'.repeat(65_536), 100));
	assert.equal(keysHeard([at(`${esc}]52;c;`), ...flood, at('\u0007'), at('j')]), 'j');
	assert.ok(readInput(nothingPending, `${esc}]52;${'x'.repeat(1e6)}`, 0, 24).pending.bytes.length < 1000);
	assert.equal(keysHeard([at(`${esc}[${'1;'.repeat(1000)}`), at('A')]).at(-1), 'A');
});

test('a sequence breaks off what has not ended', () => {
	assert.equal(keysOf([`${esc}]11;rgb${esc}[A`]), `${esc}[A`);
	assert.equal(keysOf([`${esc}[1;${esc}[A`]), `${esc}[A`);
});

test('Ctrl-C breaks off whatever has begun', () => {
	for (const whole of [...replies, `${esc}[200~q${esc}[201~`]) {
		for (let end = 1; end < whole.length; end++) {
			const begun = whole.slice(0, end);
			if (/[\u0003\u001b]./.test(begun.slice(1)) && begun.startsWith(`${esc}[M`)) continue;
			const all = heard([at(begun), at('\u0003', 10)]);
			const interrupted = all.find(({input}) => input.bytes.endsWith('\u0003'));
			assert.ok(interrupted, JSON.stringify(begun));
			assert.ok(interrupted.at <= 110, JSON.stringify(begun));
		}
	}
});

test('pasted text is handed on whole, whatever stands in it', () => {
	const paste = `${esc}[200~a${esc}]11;b\u0007${esc}[<0;1;1M\u0003\u0085${esc}[200~${esc}[201~`;
	assert.equal(keysOf([`j${paste}k`]), `j${paste}k`);
	assert.equal(keysOf([`j${esc}[200~${esc}[201~k`]), 'jk');
	assert.equal(
		keysOf(['j', `${esc}[20`, '0~ab', 'de', `${esc}[2`, '01~', 'k'], 100),
		`j${esc}[200~abde${esc}[201~k`,
	);
});

test('a paste is one however slow the line is that it comes by, and whatever holds it up for less than a second', () => {
	const text = 'It crossed at noon. '.repeat(100);
	const line = [...`${esc}[200~${text}${esc}[201~`].map(byte => at(byte, 3));
	assert.equal(keysHeard(line), `${esc}[200~${text}${esc}[201~`);
	const lumps = Array.from({length: 9}, () => at(text, 900));
	assert.equal(
		keysHeard([at(`${esc}[200~`), ...lumps, at(`${esc}[201~`)]),
		`${esc}[200~${text.repeat(9)}${esc}[201~`,
	);
});

test('a paste that never ends is given up within a second, as the paste that it was', () => {
	const [given] = heard([at(`${esc}[200~q`)]);
	assert.deepEqual(given, {at: 950, input: {type: 'keys', bytes: `${esc}[200~q${esc}[201~`}});
	// What is typed meanwhile can't be told from it, and makes nothing wait longer.
	const typed = Array.from({length: 11}, () => at('j', 100));
	assert.equal(keysHeard([at(`${esc}[200~q`), ...typed]), `${esc}[200~qjjjjjjjjj${esc}[201~jj`);
});

test('Ctrl-C in a paste that has not ended counts where nothing follows it, and is text where text does', () => {
	assert.deepEqual(heard([at(`${esc}[200~q`), at('\u0003', 10)]), [
		{at: 110, input: {type: 'keys', bytes: '\u0003'}},
	]);
	assert.equal(keysHeard([at(`${esc}[200~q\u0003`)]), '\u0003');
	assert.equal(
		keysHeard([at(`${esc}[200~q`), ...Array.from({length: 99}, () => at('\u0003', 33))])[0],
		'\u0003',
	);
	assert.equal(
		keysOf([`${esc}[200~echo \u0003`, `rm${esc}[201~`], 90),
		`${esc}[200~echo \u0003rm${esc}[201~`,
	);
	assert.equal(keysOf([`${esc}[200~q\u0003`, 'q'], 50), '\u0003');
});

test('a paste longer than the bound is handed on in parts, all of it', () => {
	const text = 'é'.repeat(700_000);
	const pasted = keysOf([`${esc}[200~x${text}`, `${text}${esc}[201~`]);
	assert.equal(pasted.replaceAll(/\u001b\[20[01]~/g, ''), `x${text}${text}`);
});

test('a report of the mouse in SGR’s form is told in its order', () => {
	assert.deepEqual(
		heard([at(`j${esc}[<0;10;5M${esc}[<65;1;1Mk`)]).map(({input}) => input),
		[
			{type: 'keys', bytes: 'j'},
			{type: 'mouse', bytes: `${esc}[<0;10;5M`},
			{type: 'mouse', bytes: `${esc}[<65;1;1M`},
			{type: 'keys', bytes: 'k'},
		],
	);
});

test('a report of the mouse is three bytes where a character more is not a row of the screen', () => {
	assert.equal(keysHeard([at(`${esc}[M !\u00c3\u00a9`)]), '');
	assert.equal(keysHeard([at(`${esc}[M \u00c3\u00a9j`)], 24), 'j');
	assert.equal(keysHeard([at(`${esc}[M \u00c3\u00a9j`)], 90), '');
});

test('any bytes at all are done with in three seconds, and then keys are keys', () => {
	const byte = fc.constantFrom(...`${esc}${esc}[]PMO0;~\\\u0007qX_\u00c2\u00c3\u009b\u0003`);
	const any = fc.array(fc.oneof(byte, fc.constant(`${esc}[200~`), fc.constant(`${esc}[M`)), {maxLength: 40});
	fc.assert(
		fc.property(any, someCuts, (all, cuts) => {
			const sent = pieces(all.join(''), cuts);
			const end = sent.reduce((sum, {after}) => sum + after, 0);
			const last = heard([...sent, at('j', 3000)]).at(-1);
			assert.deepEqual([last?.at, last?.input.bytes.at(-1)], [end + 3000, 'j']);
		}),
		{numRuns: 3000},
	);
});

test('text is handed on as it is', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), fc.nat(40), (text, cut) => {
			const bytes = bytesOf(text.replaceAll(/[\u0080-\u009f]/g, ''));
			const sent = [at(bytes.slice(0, cut)), at(bytes.slice(cut), 100)];
			assert.equal(keysHeard(sent.filter(piece => piece.bytes !== '')), bytes);
		}),
	);
});
