import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {plainText} from '../../source/text/html.ts';

const texts: readonly (readonly [html: string, plain: string])[] = [
	['no HTML\n at  all', 'no HTML\n at  all'],
	['a < b & c > d; x <3 y; 5<a', 'a < b & c > d; x <3 y; 5<a'],
	['<p>One\n two.</p><p>Three<br/>four</p>', 'One two.\n\nThree\nfour'],
	['in <i>one</i>\nand two', 'in one\nand two'],
	['<ul><li>a</li>\n<li>b</li></ul>', '- a\n- b'],
	[
		'see <a href="https://x.org/z?a=1&amp;b=2" target=_blank>there</a>.',
		'see there (https://x.org/z?a=1&b=2).',
	],
	["<a href='//x.org/y'></a> and <a href=http://x.org>http://x.org</a>", 'https://x.org/y and http://x.org'],
	['<a href="https://x.org">x.org</a>', 'https://x.org'],
	['<a href="/about">here</a>, <a href="javascript:alert(1)">or</a> <a name=b>there</a>', 'here, or there'],
	['<a href="https://x.org">never closed', 'never closed (https://x.org)'],
	['<a title="5 > 4" href="https://x.org">a</a>', 'a (https://x.org)'],
	[
		'caf&eacute; &#8217;&#x2019; &nbsp;&laquo;&mdash;&raquo; &amp;lt; &unknown; &#0;',
		'café ’’ «—» &lt; &unknown; &#0;',
	],
	['<script>alert("<p>")</script>a<!-- b > --> c<style>d</style>', 'a c'],
	['<img src="a.png" alt="A cat"/> <iframe src="https://x.org"></iframe>', 'A cat'],
	['<blockquote>So it is.<cite>Ada</cite></blockquote>', 'So it is. Ada'],
];

for (const [html, plain] of texts) {
	test(`plain text of ${html}`, () => assert.equal(plainText(html), plain));
}

test('any text gives text, in no more than linear time', () => {
	const part = fc.constantFrom(
		'<',
		'>',
		'<a href="',
		'"',
		"'",
		'&',
		';',
		'<!--',
		'-->',
		'<p>',
		'</p>',
		'x',
		'<script>',
		'&#x',
	);
	fc.assert(fc.property(fc.array(part), parts => assert.equal(typeof plainText(parts.join('')), 'string')));
	for (const part of ['<a "', '<a ">', '<a href=x>', '<script>', '<!-- ', '&amp', '<']) {
		assert.equal(typeof plainText(part.repeat(100_000)), 'string');
	}
});
