import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	giveUp,
	type Input,
	nothingPending,
	patienceFor,
	readInput,
	renewsPatience,
} from '../../source/ui/terminal-input.ts';

const esc = '\u001b';
const escapeKey = `${esc}[27u`;

/** What comes of pieces, each later than the one before by some milliseconds, and of waiting long after the last. */
function inputsOf(pieces: readonly string[], delay = 0): readonly Input[] {
	const inputs: Input[] = [];
	let pending = nothingPending;
	let left = Infinity;
	for (const piece of [...pieces, undefined]) {
		let wait = piece === undefined ? Infinity : delay;
		while (left <= wait && left < Infinity) {
			wait -= left;
			const step = giveUp(pending);
			inputs.push(...step.inputs);
			pending = step.pending;
			left = patienceFor(pending) ?? Infinity;
		}
		left -= wait;
		if (piece === undefined) break;
		const step = readInput(pending, Buffer.from(piece).toString('latin1'));
		inputs.push(...step.inputs);
		if (renewsPatience(pending, step.pending, piece.length)) left = patienceFor(step.pending) ?? Infinity;
		pending = step.pending;
	}
	return inputs;
}

function keysOf(pieces: readonly string[], delay = 0): string {
	const bytes = inputsOf(pieces, delay).map(input => (input.type === 'keys' ? input.bytes : ''));
	return Buffer.from(bytes.join(''), 'latin1').toString();
}

const replies = [
	`${esc}]11;rgb:1e1e/1e1e/1e1e${esc}\\`,
	`${esc}]10;rgb:ffff/ffff/ffff\u0007`,
	`${esc}]4;7;rgb:c0c0/c0c0/c0c0${esc}\\`,
	`${esc}]52;c;cXFxcQ==\u0007`,
	`${esc}]lq\u0007`,
	`${esc}P>|tmux 3.4${esc}\\`,
	`${esc}P1+r524742=383A383A38${esc}\\`,
	`${esc}P0+r${esc}\\`,
	`${esc}P1$r0;1m${esc}\\`,
	`${esc}P!|00000000${esc}\\`,
	`${esc}_Gi=31;OK${esc}\\`,
	`${esc}^q q q${esc}\\`,
	`${esc}Xq q q${esc}\\`,
	`${esc}[?62;22c`,
	`${esc}[>0;276;0c`,
	`${esc}[0n`,
	`${esc}[24;80R`,
	`${esc}[?24;80;1R`,
	`${esc}[?2026;2$y`,
	`${esc}[4;1$y`,
	`${esc}[8;24;80t`,
	`${esc}[?1u`,
	`${esc}[?997;1n`,
	`${esc}[I`,
	`${esc}[O`,
	`${esc}[<35;10;5M`,
	`${esc}[<0;10;5m`,
	`${esc}[96;12;5M`,
	`${esc}[M !!`,
	`${esc}[Mqqq`,
	`${esc}[M !\u00a7`,
	`${esc}[2;1;1;112;112;1;0x`,
	`${esc}[?1;0;256S`,
	'\u009b?62;22c',
	'\u009d11;rgb:0/0/0\u009c',
	'\u0090>|foot(1.16)\u009c',
];

const keys = [
	'j',
	'q',
	'é',
	'朝',
	'¿',
	' ',
	'\r',
	'\t',
	'\u007f',
	`${esc}[A`,
	`${esc}[B`,
	`${esc}OA`,
	`${esc}OP`,
	`${esc}[H`,
	`${esc}[Z`,
	`${esc}[3~`,
	`${esc}[5~`,
	`${esc}[1;5C`,
	`${esc}[1;2R`,
	`${esc}[[A`,
	`${esc}[[5~`,
	`${esc}[2$`,
	`${esc}[27;5;9~`,
	`${esc}[97;5u`,
	`${esc}[57399;1:1u`,
	`${esc}x`,
	`${esc}é`,
	`${esc}${esc}[A`,
];

for (const reply of replies) {
	test(`${JSON.stringify(reply)} is not a key`, () => {
		assert.equal(keysOf([reply]), '');
		assert.equal(keysOf(['j', reply, 'k']), 'jk');
		assert.equal(keysOf([...reply], 15), '', 'a character at a time');
	});
}

for (const key of keys) {
	test(`${JSON.stringify(key)} is a key`, () => {
		assert.equal(keysOf([key]), key);
		assert.equal(keysOf([`j${key}k`]), `j${key}k`);
	});
}

test('a sequence is one where its rest comes a tenth of a second after ESC [ or ESC O', () => {
	assert.equal(keysOf([`${esc}[`, 'B'], 100), `${esc}[B`);
	assert.equal(keysOf([`${esc}O`, 'B'], 100), `${esc}OB`);
	assert.equal(keysOf([`${esc}[1;`, '5', 'C'], 100), `${esc}[1;5C`);
	assert.equal(keysOf([`${esc}]11;rgb:`, '1e1e/1e1e', `/1e1e${esc}`, '\\'], 100), '');
});

test('a lone ESC is a key after a fiftieth of a second, and no sequence is made of what is typed later', () => {
	assert.equal(patienceFor(readInput(nothingPending, esc).pending), 20);
	assert.equal(keysOf([esc]), escapeKey);
	assert.equal(keysOf([esc, 'j'], 30), `${escapeKey}j`);
	assert.equal(keysOf([esc, '[', 'B'], 200), `${escapeKey}[B`);
	assert.equal(keysOf([`${esc}${esc}`]), escapeKey.repeat(2));
});

test('the rest of a reply whose ESC came long before it is not a key either', () => {
	assert.equal(keysOf([esc, ']11;rgb:1e1e/1e1e/1e1e\u0007', 'j'], 90), `${escapeKey}j`);
	assert.equal(keysOf([`${esc}${esc}]11;rgb:0/0/0\u0007`]), escapeKey);
});

test('ESC [ or Alt with a letter that begins strings is a key where nothing follows', () => {
	for (const key of [`${esc}[`, `${esc}O`, `${esc}]`, `${esc}P`, `${esc}_`]) assert.equal(keysOf([key]), key);
	assert.equal(keysOf([`${esc}Pj`]), `${esc}Pj`);
});

test('a reply that never ends is given up, and Ctrl-C breaks it off', () => {
	assert.equal(keysOf([`${esc}]11;rgb`, 'q', 'q', 'j'], 300), 'j');
	assert.equal(keysOf([`${esc}]11;rgb`, '\u0003'], 50), '\u0003');
	assert.equal(keysOf([`${esc}[`, '\u0003'], 50), '\u0003');
	assert.equal(keysOf([`${esc}[M`, '\u0003'], 50), '\u0003');
	assert.equal(keysOf([`${esc}]11;rgb${esc}[A`]), `${esc}[A`);
});

test('pasted text is handed on whole, whatever stands in it', () => {
	const paste = `${esc}[200~a${esc}]11;b\u0007${esc}[<0;1;1M\u0003\u0085${esc}[201~`;
	assert.equal(keysOf([`j${paste}k`]), `j${paste}k`);
	assert.equal(
		keysOf(['j', `${esc}[20`, '0~abc', 'def', `${esc}[2`, '01~', 'k'], 100),
		`j${esc}[200~abcdef${esc}[201~k`,
	);
});

test('a paste that never ends is given up within a second, and Ctrl-C works before that', () => {
	assert.equal(keysOf([`${esc}[200~q`]), `${esc}[200~q${esc}[201~`);
	assert.equal(keysOf([`${esc}[200~q`, '\u0003'], 10), '\u0003');
	// What is typed meanwhile is taken for pasted, and makes nothing wait longer.
	assert.equal(keysOf([`${esc}[200~`, 'q', 'q', 'j', 'k'], 300), `${esc}[200~qq${esc}[201~jk`);
	assert.ok((patienceFor(readInput(nothingPending, `${esc}[200~q`).pending) ?? Infinity) < 1000);
});

test('a paste longer than the bound is handed on in parts, all of it', () => {
	const text = 'x'.repeat(1_500_000);
	const pasted = keysOf([`${esc}[200~${text}`, `${text}${esc}[201~`]);
	assert.equal(pasted.replaceAll(/\u001b\[20[01]~/g, ''), text + text);
});

test('a report of the mouse in SGR’s form is told in its order', () => {
	assert.deepEqual(inputsOf([`j${esc}[<0;10;5M${esc}[<65;1;1Mk`]), [
		{type: 'keys', bytes: 'j'},
		{type: 'mouse', bytes: `${esc}[<0;10;5M`},
		{type: 'mouse', bytes: `${esc}[<65;1;1M`},
		{type: 'keys', bytes: 'k'},
	]);
});

test('however it is cut, what is sent gives the same keys', () => {
	const item = fc.oneof(fc.constantFrom(...replies), fc.constantFrom(...keys));
	fc.assert(
		fc.property(fc.array(item, {maxLength: 12}), fc.array(fc.nat(300), {maxLength: 8}), (items, wanted) => {
			const bytes = Buffer.from(items.join('')).toString('latin1');
			const cuts = [...new Set([0, ...wanted])].filter(cut => cut < bytes.length).toSorted((a, b) => a - b);
			const pieces = cuts.map((from, index) => bytes.slice(from, cuts[index + 1]));
			let pending = nothingPending;
			let read = '';
			for (const piece of pieces) {
				const step = readInput(pending, piece);
				read += step.inputs.map(input => (input.type === 'keys' ? input.bytes : '')).join('');
				pending = step.pending;
			}
			read += giveUp(pending)
				.inputs.map(input => input.bytes)
				.join('');
			const expected = items.filter(each => keys.includes(each)).join('');
			assert.equal(Buffer.from(read, 'latin1').toString(), expected);
		}),
		{numRuns: 2000},
	);
});

test('any bytes at all leave nothing pending for longer than a second, and take time as they are long', () => {
	const byte = fc.constantFrom(
		esc,
		'[',
		']',
		'P',
		'M',
		'O',
		'0',
		';',
		'~',
		'\\',
		'\u0007',
		'q',
		'\u00c2',
		'\u009b',
	);
	fc.assert(
		fc.property(fc.array(byte, {maxLength: 40}), bytes => {
			let {pending} = readInput(nothingPending, bytes.join(''));
			let waited = 0;
			for (let wait = patienceFor(pending); wait !== undefined; wait = patienceFor(pending)) {
				waited += wait;
				({pending} = giveUp(pending));
			}
			assert.ok(waited <= 1000);
			assert.equal(readInput(pending, 'j').inputs.at(-1)?.bytes, 'j');
		}),
		{numRuns: 2000},
	);
});
