import fc from 'fast-check';

const esc = '\u001b';
const st = `${esc}\\`;

/** What terminals answer or tell unasked, a character a byte; none of it is a key. */
export const replies: readonly string[] = [
	`${esc}]11;rgb:1e1e/1e1e/1e1e${st}`,
	`${esc}]10;rgb:ffff/ffff/ffff\u0007`,
	`${esc}]4;7;rgb:c0c0/c0c0/c0c0${st}`,
	`${esc}]52;c;cXFxcQ==\u0007`,
	`${esc}]lq\u0007`,
	`${esc}]${st}`,
	`${esc}]\u0007`,
	// The characters have the byte of ST in them.
	`${esc}]2;\u00c3\u009c \u00e6\u009c\u009d\u0007`,
	`${esc}P>|\u00e2\u009c\u0093 1${st}`,
	`${esc}P>|tmux 3.4${st}`,
	`${esc}P1+r524742=383A383A38${st}`,
	`${esc}P0+r${st}`,
	`${esc}P1$r0;1m${st}`,
	`${esc}P!|00000000${st}`,
	`${esc}P@kitty-cmd{"ok":true}${st}`,
	`${esc}Pq\u0007q${st}`,
	`${esc}_Gi=31;OK${st}`,
	`${esc}_q q q${st}`,
	`${esc}^q q q${st}`,
	`${esc}Xq q q${st}`,
	`${esc}[?62;22c`,
	`${esc}[>0;276;0c`,
	`${esc}[=0c`,
	`${esc}[0n`,
	`${esc}[24;80R`,
	`${esc}[1;5R`,
	`${esc}[?24;80;1R`,
	`${esc}[?2026;2$y`,
	`${esc}[4;1$y`,
	`${esc}[8;24;80t`,
	`${esc}[48;24;80;480;640t`,
	`${esc}[?1u`,
	`${esc}[97;1:3u`,
	`${esc}[1;1:3A`,
	`${esc}[?997;1n`,
	`${esc}[>4;2m`,
	`${esc}[I`,
	`${esc}[O`,
	`${esc}[0;1;1;1&w`,
	`${esc}[2;1;1;112;112;1;0x`,
	`${esc}[?1;0;256S`,
	`${esc}[201~`,
	// The mouse: with SGR's numbers, urxvt's, X10's bytes, and UTF-8's characters.
	`${esc}[<35;10;5M`,
	`${esc}[<0;10;5m`,
	`${esc}[<32;-3;12M`,
	`${esc}[96;12;5M`,
	`${esc}[M !!`,
	`${esc}[Mqqq`,
	`${esc}[M \u00ff\u00fe`,
	`${esc}[M\u0003\u001b\u0000`,
	`${esc}[M \u00c3\u00a9!`,
	`${esc}[M \u00c4\u0080!`,
	// Controls of eight bits, as bytes, and as UTF-8 has them.
	'\u009b?62;22c',
	'\u009bMqqq',
	'\u009d\u009c',
	'\u009d11;rgb:0/0/0\u009c',
	'\u0090>|foot(1.16)\u009c',
	'\u00c2\u009b?62;22c',
	'\u00c2\u009dl\u00c3\u009c\u00c2\u009c',
	'\u00c2\u0085',
];

/** Keys as terminals send them, a character a byte, in the forms in which Ink is to get them. */
export const keys: readonly string[] = [
	'j',
	'q',
	'\u00c3\u00a9',
	'\u00e6\u009c\u009d',
	'\u00f0\u009f\u0098\u0080',
	' ',
	'\r',
	'\t',
	'\u007f',
	'\u0003',
	`${esc}[A`,
	`${esc}[B`,
	`${esc}OA`,
	`${esc}OM`,
	`${esc}OP`,
	`${esc}O5A`,
	`${esc}[H`,
	`${esc}[Z`,
	`${esc}[3~`,
	`${esc}[5~`,
	`${esc}[8^`,
	`${esc}[24;5~`,
	`${esc}[1;5C`,
	`${esc}[1;1:1A`,
	`${esc}[5D`,
	`${esc}[c`,
	`${esc}[[A`,
	`${esc}[[5~`,
	`${esc}[2$`,
	`${esc}[97;5u`,
	`${esc}[97:65;2:2;65u`,
	`${esc}[57399;1:1u`,
	`${esc}x`,
	`${esc}\r`,
	`${esc}\u00c3\u00a9`,
	`${esc}${esc}[A`,
	`${esc}${esc}OA`,
];

const text = fc.string({unit: fc.integer({min: 0x20, max: 0x7e}).map(code => String.fromCharCode(code))});
const byte = fc.integer({min: 0, max: 255}).map(code => String.fromCharCode(code));
const numbers = fc.array(fc.nat(70_000), {maxLength: 5}).map(all => all.join(';'));
/** A character of mode 1005: a number up to 2015, in UTF-8, its bytes as characters. */
const place = (max: number) =>
	fc.integer({min: 1, max}).map(at => Buffer.from(String.fromCharCode(32 + at)).toString('latin1'));

/** Replies of every kind, with whatever they may hold, on a screen of 24 rows. */
export const anyReply: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...replies),
	fc
		.tuple(fc.nat(9999), text, fc.constantFrom(st, '\u0007'))
		.map(([code, body, end]) => `${esc}]${code};${body}${end}`),
	fc
		.tuple(fc.constantFrom('P', '_', '^', 'X'), text)
		.map(([kind, body]) => `${esc}${kind}${body.trimStart()}${st}`),
	fc
		.tuple(
			fc.constantFrom('?', '>', '=', '<'),
			numbers,
			fc.constantFrom('', '$', ' ', '"'),
			fc.constantFrom(...'cnRytuSxmp'),
		)
		.map(([mark, body, between, final]) => `${esc}[${mark}${body}${between}${final}`),
	fc.tuple(numbers, fc.constantFrom(...'nRtxcy')).map(([body, final]) => `${esc}[0;${body}${final}`),
	fc.tuple(fc.nat(255), fc.nat(999), fc.nat(999)).map(place => `${esc}[<${place.join(';')}M`),
	fc.tuple(fc.nat(255), fc.nat(999), fc.nat(999)).map(place => `${esc}[${place.join(';')}M`),
	// Bytes of X10's that are characters of UTF-8 and a key behind them can't be told from mode 1005.
	fc
		.tuple(byte, byte, byte)
		.map(bytes => bytes.join(''))
		.filter(bytes => !/[\u00c2-\u00df](?:[\u0080-\u00bf]|$)/.test(bytes))
		.map(bytes => `${esc}[M${bytes}`),
	fc.tuple(place(95), place(2015), place(24)).map(bytes => `${esc}[M${bytes.join('')}`),
);
