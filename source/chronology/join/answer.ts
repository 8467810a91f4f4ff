/** What a person says of two events of two files: they are one event, or two. */
export type JoinAnswer = 'one' | 'two';

/** An event by the name of its file, its id there, and its title when it was answered. */
export type AnsweredEvent = {readonly file: string; readonly id: string; readonly title?: string};

/** An answer, and the two events that it is about. */
export type Answer = {
	readonly answer: JoinAnswer;
	readonly events: readonly [AnsweredEvent, AnsweredEvent];
};

/** A text that is the same for two events in either order. */
export function pairKey(events: Answer['events']): string {
	return JSON.stringify(events.map(({file, id}) => JSON.stringify([file, id])).toSorted());
}
