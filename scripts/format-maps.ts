import {
	accountSchema,
	actorSchema,
	claimSchema,
	edtf,
	eventSchema,
	linkSchema,
	participationSchema,
	sourceSchema,
	valueSchema,
} from '../source/chronology/schema.ts';

/** What of a schema of valibot's says what stands in a place. */
type Schema = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly wrapped?: Schema;
	readonly item?: Schema;
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly pipe?: readonly unknown[];
};

/** A map of the file format: what it is called, and its keys. */
export type FormatMap = {readonly title: string; readonly keys: readonly FormatKey[]};

type FormatKey = {
	readonly name: string;
	readonly value: string;
	readonly description: string;
	readonly isNeeded: boolean;
};

/** The maps within a document: what each is called, and what one of several in a list is. */
const maps: readonly {readonly schema: Schema; readonly title: string; readonly plural: string}[] = [
	{schema: sourceSchema, title: 'A source, in `sources`', plural: 'sources'},
	{schema: actorSchema, title: 'An actor, in `actors`', plural: 'actors'},
	{schema: eventSchema, title: 'An event, in `events`', plural: 'events'},
	{
		schema: participationSchema,
		title: 'An actor of an event, in its `actors`; the id alone says that it is named',
		plural: 'ids, or of maps',
	},
	{schema: accountSchema, title: 'An account, in the `accounts` of an event', plural: 'accounts'},
	{schema: claimSchema, title: 'A claim, in the `claims` of an account', plural: 'claims'},
	{schema: linkSchema, title: 'A link, in the `links` of an account', plural: 'links'},
];

/** All maps of the file format, with the keys of each, from its schema. */
export function mapsOf(document: Schema): readonly FormatMap[] {
	const inside = maps.map(({schema, title}) => ({title, keys: keysOf(schema)}));
	const value: FormatMap = {
		title: 'A value, where it is no number: one of these, or `min` and `max` together',
		keys: valueKeys(),
	};
	return [{title: 'The file', keys: keysOf(document)}, ...inside, value];
}

function keysOf({entries = {}}: Schema): readonly FormatKey[] {
	return Object.entries(entries).map(([name, schema]) => {
		const inner = schema.wrapped ?? schema;
		return {
			name,
			value: valueOfKey(inner),
			description: descriptionOf(inner),
			isNeeded: schema.type !== 'optional',
		};
	});
}

function valueKeys(): readonly FormatKey[] {
	const keys = (valueSchema.options as readonly Schema[]).flatMap(keysOf);
	const described = keys.filter(({description}) => description !== '');
	return described.map(key => ({...key, isNeeded: false}));
}

/** What stands under a key, in a few words. */
function valueOfKey(schema: Schema): string {
	const [inner] = schema.pipe ?? [];
	if (schema === edtf || inner === edtf) return 'a date';
	if (schema.type === 'literal') return `\`${String(schema.literal)}\``;
	if (schema.type === 'picklist')
		return (schema.options ?? []).map(option => `\`${String(option)}\``).join(', ');
	if (schema.type === 'array') return `a list of ${itemsOf(schema.item)}`;
	const words: Readonly<Record<string, string>> = {
		string: 'text',
		number: 'a number',
		union: 'a number or a map',
	};
	const word = words[schema.type];
	if (word === undefined) throw new Error(`no word for ${schema.type}`);
	return word;
}

function itemsOf(item: Schema | undefined): string {
	const parts = [item, ...((item?.options ?? []) as readonly Schema[])];
	const map = maps.find(({schema}) => parts.includes(schema));
	return map?.plural ?? (item?.type === 'number' ? 'numbers' : 'texts');
}

function descriptionOf({pipe = []}: Schema): string {
	const last: unknown = pipe.at(-1);
	return typeof last === 'object' && last !== null && 'description' in last ? String(last.description) : '';
}
