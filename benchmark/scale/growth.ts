import type {Measured, Stage} from './stages.ts';

/** What was measured of files of one kind, by how many events each has. */
export type Series = ReadonlyMap<number, Measured>;

// Single runs differ by as much on a machine that does other things.
const noise = 1.5;
/** Milliseconds, or MiB, by which a value may differ whatever it is. */
const floor = 10;

/** What grew faster than its stage may, a line each. */
export function faults(stages: readonly Stage[], title: string, series: Series): readonly string[] {
	return stages.flatMap(stage => {
		const known = [...series].flatMap(([size, measured]) => {
			const value = measured[stage.id];
			return value === undefined ? [] : [{size, value}];
		});
		return known.slice(1).flatMap((point, index) => {
			const before = stage.growth === 'flat' ? known[0] : known[index];
			if (!before || !stage.growth) return [];
			const most =
				before.value * noise * (stage.growth === 'flat' ? 1 : steps(point.size) / steps(before.size)) + floor;
			if (point.value <= most) return [];
			const [from, to] = [before, point].map(
				({size, value}) => `${value.toFixed(0)} ${stage.unit} of ${size}`,
			);
			return [
				`${title}: ${stage.name} grew from ${from} events to ${to}, and may be ${most.toFixed(0)} ${stage.unit}`,
			];
		});
	});
}

/** The steps that sorting takes. */
function steps(size: number): number {
	return size * Math.log(size);
}
