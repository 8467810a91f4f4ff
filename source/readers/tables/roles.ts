/** What a column of a table may hold. */
export type ColumnRole = (typeof columnRoles)[number]['role'];

/** What a column may hold, as `--columns` names it, with other words for it. */
export const columnRoles = [
	{role: 'date', also: ['start']},
	{role: 'end', also: []},
	{role: 'year', also: []},
	{role: 'month', also: []},
	{role: 'day', also: []},
	{role: 'time', also: []},
	{role: 'when', also: ['words']},
	{role: 'title', also: ['headline', 'name']},
	{role: 'text', also: ['description']},
	{role: 'place', also: ['location']},
	{role: 'source', also: ['outlet']},
	{role: 'link', also: ['url']},
	{role: 'actor', also: ['actors']},
	{role: 'tags', also: ['tag']},
	{role: 'id', also: []},
] as const satisfies readonly {readonly role: string; readonly also: readonly string[]}[];

/** The columns that a user names, by what they hold, or what is wrong with how they are named. */
export type NamedColumns =
	| {readonly type: 'columns'; readonly columns: ReadonlyMap<string, string>}
	| {readonly type: 'wrong'; readonly message: string};

/** Reads `date=When,title=What`; a comma in a column's name goes on with the name, since no role is before the next equals sign. */
export function parseColumns(text: string): NamedColumns {
	const columns = new Map<string, string>();
	let last: string | undefined;
	for (const part of text.split(',')) {
		const [, written, column = ''] = /^\s*([a-z]+)\s*=(.*)$/is.exec(part) ?? [];
		const role = written === undefined ? undefined : roleCalled(written);
		if (role !== undefined) {
			if (columns.has(role)) return wrong(`${role} stands twice`);
			columns.set(role, column.trim());
			last = role;
		} else if (last !== undefined && written === undefined)
			columns.set(last, `${columns.get(last)},${part}`.trim());
		else
			return wrong(written === undefined ? `“${part.trim()}” has no equals sign` : `no ${written} is read`);
	}
	const empty = [...columns].find(([, column]) => column === '');
	return empty ? wrong(`${empty[0]} names no column`) : {type: 'columns', columns};
}

function roleCalled(word: string): string | undefined {
	const lower = word.toLowerCase();
	return columnRoles.find(({role, also}) => role === lower || also.some(other => other === lower))?.role;
}

function wrong(message: string): NamedColumns {
	const roles = columnRoles.map(({role}) => role).join(', ');
	return {type: 'wrong', message: `${message}: write date=When,title=What with ${roles}`};
}
