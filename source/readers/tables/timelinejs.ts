import {plainText} from '../../text/html.ts';
import {type DateText, dateText, spanText} from '../timelinejs/date.ts';
import {type Slide, takeSlide} from '../timelinejs/slide.ts';
import type {DateOrder} from './cell-date.ts';
import {clockTime} from './clock-time.ts';
import {
	type CellsCalled,
	cellsNamed,
	hasColumns,
	type Layout,
	type LayoutKind,
	type Table,
	type TableRow,
} from './layout.ts';
import {rowDate} from './row-date.ts';

/** The spreadsheet of TimelineJS, as it is now and as it was before version 3, when dates stood in one column. */
export const timelineJs: LayoutKind = {
	fits: header =>
		hasColumns(header, 'headline') &&
		(hasColumns(header, 'year', 'end year') || hasColumns(header, 'start date', 'media')),
	open: openTimelineJs,
};

function openTimelineJs({header, into}: Table): Layout {
	const cellOf = cellsNamed(header);
	const columns = ['start date', 'end date'].map(name => header.keys.indexOf(name));

	function take(row: TableRow, order: DateOrder): void {
		const of: CellsCalled = (...names) => cellOf(row, ...names);
		const type = of('type').toLowerCase();
		// The first slide is about all of them, whether it has a date or none.
		if (type === 'title' || type === 'start') {
			const [title, description] = [plainText(of('headline')), plainText(of('text'))];
			into.about({...(title !== '' && {title}), ...(description !== '' && {description})});
			return;
		}
		const slide = slideOf(of, order, type === 'era');
		const isEmpty = ['headline', 'text', 'year', 'start date', 'media'].every(name => of(name) === '');
		if (isEmpty) into.leaveOut(row.place, 'has neither a date nor a headline');
		else takeSlide(slide, row.place, into);
	}

	return {dateColumns: columns.filter(column => column >= 0), take};
}

function slideOf(of: CellsCalled, order: DateOrder, isEra: boolean): Slide {
	const date = of('start date') === '' ? partsDate(of) : textDate(of, order);
	const written =
		of('start date') ||
		['day', 'month', 'year']
			.map(name => of(name))
			.filter(Boolean)
			.join(' ');
	const group = of('group', 'tag');
	return {
		id: of('unique id'),
		...(date && {date}),
		display: of('display date'),
		written,
		...{headline: of('headline'), text: of('text')},
		media: {url: of('media'), caption: of('media caption'), credit: of('media credit')},
		tags: [...(group === '' ? [] : [group]), ...(isEra ? ['era'] : [])],
	};
}

/** The date of a row whose parts have columns of their own. */
function partsDate(of: CellsCalled): DateText | undefined {
	const [start, end] = ['', 'end '].map(prefix => {
		const [year, month, day, time] = ['year', 'month', 'day', 'time'].map(part => of(`${prefix}${part}`));
		if (!year) return undefined;
		const [, hour = '', minute = '', second = ''] =
			/^T(\d\d):(\d\d)(?::(\d\d))?/.exec(clockTime(time ?? '') ?? '') ?? [];
		return dateText({year, month: month ?? '', day: day ?? '', hour, minute, second});
	});
	return start && spanText(start, end);
}

/** The date of a row of the older spreadsheet. */
function textDate(of: CellsCalled, order: DateOrder): DateText {
	const none = {year: '', month: '', day: '', time: ''};
	const {date, doubts} = rowDate({...none, date: of('start date'), end: of('end date')}, order);
	const [doubt] = doubts;
	if (date.type === 'date') return {type: 'date', text: date.text, ...(doubt !== undefined && {doubt})};
	return {type: 'unread', why: date.type === 'unread' ? date.why : 'is empty'};
}
