/** A format whose files aren't text: what it is in words, the characters that its files begin with, and what else stands in their first bytes. */
type Binary = {readonly title: string; readonly start: string; readonly mark?: string};

/** The formats that people try; the first row that fits is used. Characters are bytes, as in Latin-1. */
const formats: readonly Binary[] = [
	{title: 'packed with gzip: unpack it first', start: '\x1f\x8b'},
	{title: 'packed with bzip2: unpack it first', start: 'BZh'},
	{title: 'packed with xz: unpack it first', start: '\xfd7zXZ'},
	{title: 'packed with Zstandard: unpack it first', start: '\x28\xb5\x2f\xfd'},
	{title: 'an Excel workbook', start: 'PK\x03\x04', mark: 'xl/'},
	{title: 'a Word document', start: 'PK\x03\x04', mark: 'word/'},
	{title: 'an OpenDocument spreadsheet', start: 'PK\x03\x04', mark: 'opendocument.spreadsheet'},
	{title: 'an OpenDocument text', start: 'PK\x03\x04', mark: 'opendocument.text'},
	{title: 'a ZIP archive: unpack it first', start: 'PK\x03\x04'},
	{title: 'an old Office file', start: '\xd0\xcf\x11\xe0'},
	{title: 'a PDF', start: '%PDF-'},
	{title: 'an SQLite database', start: 'SQLite format 3'},
	{title: 'a Parquet table', start: 'PAR1'},
	{title: 'a picture', start: '\x89PNG'},
	{title: 'a picture', start: '\xff\xd8\xff'},
];

const headLength = 8192;

/** Says what a file of bytes is, if these begin as those of a format that isn't text. */
export function binaryTitle(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, headLength));
	return formats.find(({start, mark = ''}) => head.startsWith(start) && head.includes(mark))?.title;
}
