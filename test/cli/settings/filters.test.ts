import assert from 'node:assert/strict';
import {test} from 'node:test';
import {settingsOf} from './folder.ts';

const views: readonly (readonly [written: string, text: string])[] = [
	['\'actor:nobody -source:"no \\"one" tag:none words\'', 'actor:nobody -source:"no \\"one" tag:none words'],
	['>\n    tag:attack\n    from:2020\n', 'tag:attack from:2020'],
	['"is:marked\\tview:view-2"', 'is:marked view:view-2'],
	['link:nowhere -LINK:"some event"', 'link:nowhere -LINK:"some event"'],
	['2020', '2020'],
	['year:2003..2014 year:2020', 'year:2003..2014 year:2020'],
];

for (const [written, text] of views) {
	test(`a view may be written ${JSON.stringify(written)}`, async () => {
		const read = await settingsOf(`views:\n  a: ${written}\n  view-2: x\n  ٢٠٢٠: x\n`);
		assert.equal(read.views.get('a')?.value, text);
	});
}

test('many views that name one another are no circle, and are read at once', async () => {
	const lines = Array.from({length: 300}, (_, index) => {
		const inner = Array.from({length: Math.min(20, index)}, (__, back) => `view:v${index - back - 1}`);
		return `  v${index}: ${inner.join(' ') || 'x'}\n`;
	});
	assert.equal((await settingsOf(`views:\n${lines.join('')}`)).views.size, 300);
});
