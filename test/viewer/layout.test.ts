import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Layout, layoutFor, type Pane, type Rect} from '../../source/viewer/state/layout.ts';

const marks = {header: 'h', axis: 'a', list: 'l', detail: 'd', bar: 'b'} as const;

/** A layout drawn as a box of letters, one for every tenth column and every row. */
function draw(columns: number, rows: number, layout: Layout): string {
	if (layout.type === 'tooSmall') return 'too small';
	const cells = Array.from({length: rows}, () => Array.from({length: Math.ceil(columns / 10)}, () => '.'));
	for (const [name, mark] of Object.entries(marks)) {
		const rect: Rect | undefined = layout[name as keyof typeof marks];
		for (let y = rect?.y ?? 0; rect && y < rect.y + rect.rows; y++) {
			for (let x = Math.ceil(rect.x / 10); x * 10 < rect.x + rect.columns; x++) (cells[y] ?? [])[x] = mark;
		}
	}
	return cells.map(row => row.join('')).join('\n');
}

const drawings: readonly (readonly [number, number, Pane, string])[] = [
	[
		120,
		18,
		'list',
		`
hhhhhhhhhhhh
aaaaaaaaaaaa
aaaaaaaaaaaa
aaaaaaaaaaaa
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
lllllldddddd
bbbbbbbbbbbb`,
	],
	[
		80,
		24,
		'list',
		`
hhhhhhhh
aaaaaaaa
aaaaaaaa
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
llllllll
........
dddddddd
dddddddd
dddddddd
dddddddd
dddddddd
dddddddd
bbbbbbbb`,
	],
	[40, 8, 'list', '\nhhhh\naaaa\naaaa\nllll\nllll\nllll\nllll\nbbbb'],
	[40, 8, 'detail', '\nhhhh\ndddd\ndddd\ndddd\ndddd\ndddd\ndddd\nbbbb'],
	[29, 40, 'list', '\ntoo small'],
	[120, 7, 'list', '\ntoo small'],
];

for (const [columns, rows, pane, drawing] of drawings) {
	test(`${columns}x${rows} with the ${pane} in focus`, () => {
		assert.equal(`\n${draw(columns, rows, layoutFor({columns, rows}, {focus: pane}))}`, drawing);
	});
}

test('nothing overlaps, and nothing leaves the screen, at any size', () => {
	for (let columns = 30; columns <= 220; columns += 7) {
		for (let rows = 8; rows <= 70; rows += 3) {
			for (const pane of ['list', 'detail'] as const) {
				const {type: _, ...layout} = layoutFor({columns, rows}, {focus: pane});
				const taken = new Set<string>();
				for (const rect of Object.values(layout) as readonly Rect[]) {
					assert.ok(rect.rows > 0 && rect.columns > 0);
					assert.ok(rect.x + rect.columns <= columns && rect.y + rect.rows <= rows);
					for (let y = rect.y; y < rect.y + rect.rows; y++) {
						for (let x = rect.x; x < rect.x + rect.columns; x++) {
							const cell = `${x},${y}`;
							assert.ok(!taken.has(cell), `${columns}x${rows} ${pane}: ${cell} is taken twice`);
							taken.add(cell);
						}
					}
				}
			}
		}
	}
});
