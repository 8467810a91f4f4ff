import {isMap} from './shape.ts';

/** The keys of annals' own format that no list of another program stands beside. */
const ownKeys = ['version', 'sources', 'actors'];
/** So many maps around rows are looked through, and so many of their members. */
const [deepest, mostMembers] = [4, 100];

/** Says how the rows in JSON can be read that is no chronology and no list of maps; nothing where it may be meant as a chronology. */
export function adviceOn(value: unknown): string | undefined {
	if (Array.isArray(value)) {
		if (!isListOf(value, Array.isArray)) return undefined;
		return `is a list of lists: where the first one names the columns, jq -r '.[] | @csv' FILE | annals --from-format csv - reads them`;
	}
	if (!isMap(value) || ownKeys.some(key => Object.hasOwn(value, key))) return undefined;
	const {columns, data, events, title} = value;
	if (Array.isArray(columns) && isListOf(data, Array.isArray))
		return `has its columns and its rows apart: jq -r '.columns, .data[] | @csv' FILE | annals --from-format csv - reads them`;
	if (title !== undefined && events !== undefined) return undefined;
	const path = rowsIn(value);
	if (path) return `has a list of maps within it: jq -c ${quoted(path)} FILE | annals - reads that`;
	const inner = Object.values(value);
	if (inner.length > 1 && inner.every(isMap)) {
		const isByColumn = inner.every(each => Object.keys(each).every(key => /^\d+$/.test(key)));
		return isByColumn
			? "has its columns one by one, as pandas prints them: to_json(orient='records') prints rows, which can be read"
			: "is a map of maps: jq -c '.[]' FILE | annals - reads these";
	}
	return undefined;
}

function isListOf(value: unknown, isOne: (member: unknown) => boolean): value is readonly unknown[] {
	return Array.isArray(value) && value.length > 0 && value.slice(0, mostMembers).every(isOne);
}

/** The keys that lead to the first list of maps in a map, of those that are the least deep. */
function rowsIn(map: Readonly<Record<string, unknown>>): readonly string[] | undefined {
	let level: readonly (readonly [path: readonly string[], map: typeof map])[] = [[[], map]];
	for (let depth = 0; depth < deepest && level.length > 0; depth++) {
		const members = level.flatMap(([path, each]) =>
			Object.entries(each).map(([key, value]) => [[...path, key], value] as const),
		);
		const found = members.find(([, value]) => isListOf(value, isMap));
		if (found) return found[0];
		level = members
			.slice(0, mostMembers)
			.flatMap(([path, value]) => (isMap(value) ? [[path, value] as const] : []));
	}
	return undefined;
}

/** A path as jq takes it, for a shell. */
function quoted(path: readonly string[]): string {
	const steps = path.map(key => (/^[a-z_]\w*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('');
	const filter = `${steps.startsWith('[') ? '.' : ''}${steps}[]`;
	return `'${filter.replaceAll("'", String.raw`'\''`)}'`;
}
