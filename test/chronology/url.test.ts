import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {urlOf} from '../../source/chronology/url.ts';

const urls: readonly (readonly [text: string, href: string])[] = [
	[
		'https://www.rudaw.net/english/middleeast/iraq/18112020',
		'https://www.rudaw.net/english/middleeast/iraq/18112020',
	],
	['http://example.org', 'http://example.org/'],
	['HTTPS://Example.ORG/Page?a=1&b=2#c', 'https://example.org/Page?a=1&b=2#c'],
	['  https://example.org/a b\n', 'https://example.org/a%20b'],
	['https://example.org/\t\nsplit', 'https://example.org/split'],
	['https://exаmple.org/', 'https://xn--exmple-4nf.org/'],
	['https://موقع.وزارة-الاتصالات.مصر/', 'https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/'],
	['https://example.org/٣?q=بغداد#é', 'https://example.org/%D9%A3?q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF#%C3%A9'],
	['https://en.wikipedia.org/wiki/Truce_(Iraq)', 'https://en.wikipedia.org/wiki/Truce_(Iraq)'],
	['https://user_name.example.org:8080/', 'https://user_name.example.org:8080/'],
	['http://[::1]:80/', 'http://[::1]/'],
	['https:example.org\\a', 'https://example.org/a'],
];

for (const [text, href] of urls) {
	test(`${JSON.stringify(text)} is a web address`, () => {
		assert.deepEqual(urlOf(text), {type: 'url', href});
	});
}

const refusals: readonly (readonly [text: string, message: RegExp])[] = [
	['', /^“” isn't a web address; one is written like https:\/\//],
	['www.rudaw.net', /^“www\.rudaw\.net” isn't a web address/],
	['//example.org/a', /isn't a web address/],
	['https://', /isn't a web address/],
	['https://a b/', /isn't a web address/],
	['https://example.org:99999/', /isn't a web address/],
	[`no\nlink ${'x'.repeat(500)}`, /^“no link x{52}…” isn't a web address/],
	[
		'javascript:alert(1)',
		/^only web addresses of https: and http: are opened, and this is one of javascript:$/,
	],
	['file:///etc/passwd', /one of file:$/],
	['data:text/html,<b>', /one of data:$/],
	['mailto:a@example.org', /one of mailto:$/],
	['https://www.rudaw.net@example.org/', /a name before its host, example\.org, which hides where it leads$/],
	['https://:word@example.org/', /a name before its host, example\.org/],
	['https://$(date).example/', /leads nowhere: \$\(date\)\.example can't be a host$/],
	['https://`date`/', /can't be a host$/],
	["https://it's/", /can't be a host$/],
];

for (const [text, message] of refusals) {
	test(`${JSON.stringify(text).slice(0, 60)} is refused`, () => {
		const url = urlOf(text);
		assert.equal(url.type, 'refused');
		assert.match(url.type === 'refused' ? url.message : '', message);
	});
}

const start = fc.constantFrom(
	'https://',
	'http://',
	'https:',
	'HTTPS://example.org/',
	'http://example.org/?',
	'',
);

test('what is a web address is ASCII without spaces or double quotes, names its host, and stays as it is', () => {
	let count = 0;
	fc.assert(
		fc.property(start, fc.string({unit: 'binary'}), (before, rest) => {
			const url = urlOf(before + rest);
			if (url.type === 'refused') {
				assert.doesNotMatch(url.message, /\n/);
				return;
			}
			count += 1;
			assert.match(url.href, /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?\/[!#-~]*$/);
			assert.deepEqual(urlOf(url.href), url);
		}),
	);
	assert.ok(count > 10, 'some of them are web addresses');
});
