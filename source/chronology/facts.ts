import type {ChronologyEvent, EventFields} from './event.ts';

/**
 * How each field of an event is told among its facts, or that it is shown elsewhere in its own way. A field that is added to
 * the schema is asked for here by the compiler.
 */
const facts: {
	readonly [Key in keyof EventFields]-?: ((value: NonNullable<EventFields[Key]>) => string) | 'elsewhere';
} = {
	id: 'elsewhere',
	label: 'elsewhere',
	display: 'elsewhere',
	title: 'elsewhere',
	place: place => place,
};

const fields = Object.keys(facts) as readonly (keyof EventFields)[];

/** What is known of an event beside its date, its title and who took part: where it was. */
export function factsOf(event: ChronologyEvent): readonly string[] {
	return fields.flatMap(field => factOf(event, field) ?? []);
}

function factOf<Key extends keyof EventFields>(event: EventFields, field: Key): string | undefined {
	const tell = facts[field];
	const value = event[field];
	return tell === 'elsewhere' || value === undefined ? undefined : tell(value);
}
