import fc from 'fast-check';

const sign = fc.constantFrom('', '', '', '?', '~', '%');
const month = fc.constantFrom('01', '02', '04', '07', '12', 'XX', '1X', '0X', 'X2');
const day = fc.constantFrom('01', '15', '28', 'XX', '0X', '1X', '2X', 'X8');
const clock = fc.constantFrom('T00:00', 'T23:20:30', 'T23:59:59Z', 'T10:00+04', 'T18:30-05:30');

/** Texts of dates in a year of some hundred, so that the dates of a later hundred are never before them. */
function dateIn(hundred: number): fc.Arbitrary<string> {
	const known = fc.integer({min: 0, max: 99}).map(rest => hundred * 100 + rest);
	const year = known.map(number =>
		number < 0 ? `-${String(-number).padStart(4, '0')}` : String(number).padStart(4, '0'),
	);
	const vague = fc
		.tuple(year, fc.constantFrom(1, 2))
		.map(([text, count]) => text.slice(0, -count) + 'X'.repeat(count));
	const anyYear = fc.oneof(year, year, vague);
	return fc.oneof(
		fc.tuple(sign, anyYear, sign).map(parts => parts.join('')),
		fc.tuple(sign, anyYear, sign, fc.constant('-'), sign, month, sign).map(parts => parts.join('')),
		fc.tuple(anyYear, fc.constantFrom('-21', '-22', '-23', '-24'), sign).map(parts => parts.join('')),
		fc
			.tuple(sign, anyYear, sign, fc.constant('-'), sign, month, sign, fc.constant('-'), sign, day, sign)
			.map(parts => parts.join('')),
		fc.tuple(year, fc.constantFrom('-02-28', '-12-31'), clock).map(parts => parts.join('')),
	);
}

const longYear = fc
	.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({min: 10_000, max: 999_999_999_999}), sign)
	.map(parts => parts.join(''));

const hundred = fc.integer({min: -99, max: 99});
const ends = fc
	.tuple(hundred, hundred)
	.filter(([a, b]) => a !== b)
	.chain(([a, b]) => fc.tuple(dateIn(Math.min(a, b)), dateIn(Math.max(a, b))));
const date = fc.oneof(hundred.chain(dateIn), longYear);

const member = fc.oneof(
	date,
	ends.map(([start, end]) => `${start}..${end}`),
	date.map(start => `${start}..`),
	date.map(end => `..${end}`),
);

/** Texts of valid EDTF of every form that is supported. */
export const edtfText: fc.Arbitrary<string> = fc.oneof(
	date,
	ends.map(([start, end]) => `${start}/${end}`),
	fc.tuple(date, fc.constantFrom('/', '/..')).map(parts => parts.join('')),
	fc.tuple(fc.constantFrom('/', '../'), date).map(parts => parts.join('')),
	fc.array(member, {minLength: 1, maxLength: 4}).map(members => `[${members.join(',')}]`),
	fc.array(member, {minLength: 1, maxLength: 4}).map(members => `{${members.join(',')}}`),
);
