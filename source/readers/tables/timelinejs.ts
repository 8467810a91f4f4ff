import {yearText} from '../../dates/typed/year.ts';
import {plainText} from '../../text/html.ts';
import type {DateOrder} from './cell-date.ts';
import {given} from './given.ts';
import {cellsNamed, hasColumns, type Layout, type LayoutKind, type Table, type TableRow} from './layout.ts';
import {excerptOf, partsOf} from './parts.ts';
import {type RowDate, rowDate} from './row-date.ts';

/** The spreadsheet of TimelineJS, as it is now and as it was before version 3, when dates stood in one column. */
export const timelineJs: LayoutKind = {
	fits: header =>
		hasColumns(header, 'headline') &&
		(hasColumns(header, 'year', 'end year') || hasColumns(header, 'start date', 'media')),
	open: openTimelineJs,
};

function openTimelineJs({header, into}: Table): Layout {
	const cellOf = cellsNamed(header);
	const dateColumns = ['start date', 'end date']
		.map(name => header.keys.indexOf(name))
		.filter(column => column >= 0);

	function take(row: TableRow, order: DateOrder): void {
		const of = (...names: readonly string[]) => cellOf(row, ...names);
		const [headline, words] = [plainText(of('headline')), plainText(of('text'))];
		const type = of('type').toLowerCase();
		// The first slide is about all of them, whether it has a date or none.
		if (type === 'title' || type === 'start') {
			into.about({...(headline !== '' && {title: headline}), ...(words !== '' && {description: words})});
			return;
		}
		const media = mediaIn(of('media'), plainText(of('media credit')), plainText(of('media caption')));
		const title = headline || excerptOf(words) || excerptOf(media);
		if (title === '' && of('year', 'start date') === '') {
			into.skip(row.place, 'has neither a date nor a headline');
			return;
		}
		const {date, doubts} = dateOf(of, order);
		for (const doubt of doubts) into.warn(row.place, doubt);
		const shown = of('display date');
		if (date.type === 'unread')
			into.warn(row.place, `${date.why}; the event has no date, and keeps these words`);
		else if (date.type === 'undated' && shown === '')
			into.warn(row.place, 'has no year: the event has no date');
		const written = ['month', 'day', 'year', 'start date', 'time']
			.map(name => of(name))
			.filter(Boolean)
			.join(' ');
		const isUnsaid = date.type === 'unread' || (date.type === 'date' && date.saysMore);
		const text = [words, media].filter(Boolean).join('\n\n') || title || written;
		const source = into.dataSet();
		into.event(row.place, () => ({
			...(date.type === 'date' && {date: date.text}),
			title: title || written,
			tags: [...new Set([...(type === 'era' ? ['era'] : []), ...partsOf(of('group', 'tag'), '\n')])],
			accounts: [{source, ...given('when', shown || (isUnsaid ? written : '')), text}],
		}));
	}

	return {dateColumns, take};
}

/** What a slide shows beside its text. */
function mediaIn(address: string, credit: string, caption: string): string {
	if (address === '') return [caption, credit].filter(Boolean).join(' – ');
	const about = [caption, credit].filter(Boolean).join(' – ');
	return about === '' ? `Media: ${plainText(address)}` : `Media: ${about} (${plainText(address)})`;
}

function dateOf(of: (...names: readonly string[]) => string, order: DateOrder): RowDate {
	const parts = (prefix: string, date: string, end: string) => ({
		date,
		end,
		year: edtfYear(of(`${prefix}year`)),
		month: of(`${prefix}month`),
		day: of(`${prefix}day`),
		time: of(`${prefix}time`),
	});
	const end = rowDate(parts('end ', of('end date'), ''), order);
	const written = end.date.type === 'date' ? end.date.text : '';
	const whole = rowDate(parts('', of('start date'), written), order);
	const wrong = end.date.type === 'unread' ? [`the end: ${end.date.why}`] : [];
	return {date: whole.date, doubts: [...whole.doubts, ...end.doubts, ...wrong]};
}

/** TimelineJS counts years as historians do: its -44 is 44 BC, which EDTF, with a year 0, calls -0043. */
function edtfYear(text: string): string {
	const [, digits] = /^[-−](\d[\d,.]*)$/.exec(text) ?? [];
	const number = digits === undefined ? 0 : Number(digits.replace(/[,.](?=\d{3})/g, ''));
	return number > 0 ? yearText(1 - number) : text;
}
