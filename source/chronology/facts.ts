import type {ChronologyEvent, EventFields} from './event.ts';

type Fields = Required<EventFields>;
type Tell<ClaimValue> = (value: ClaimValue) => string | undefined;

/**
 * How each field of an event is told among its facts; `elsewhere` where it is shown in a way of its own. The compiler asks here
 * for every field that is added to the schema.
 */
const facts: {readonly [Key in keyof Fields]: Tell<Fields[Key]>} = {
	id: elsewhere,
	label: elsewhere,
	display: elsewhere,
	title: elsewhere,
	place: place => place,
};

const fields = Object.keys(facts) as readonly (keyof Fields)[];

/** What is known of an event beside its date, its title and who took part: where it was. */
export function factsOf(event: ChronologyEvent): readonly string[] {
	return fields.flatMap(field => factOf(event, field) ?? []);
}

function factOf<Key extends keyof Fields>(event: Partial<Fields>, field: Key): string | undefined {
	const value: Fields[Key] | undefined = event[field];
	return value === undefined ? undefined : facts[field](value);
}

function elsewhere(): undefined {
	return undefined;
}
