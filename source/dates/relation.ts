/** How what two sources say relates: the same, both possible, or not both possible. */
export type Relation = 'agree' | 'compatible' | 'differ';

const severity: readonly Relation[] = ['agree', 'compatible', 'differ'];

/** The worst of some relations; no relation at all counts as agreement. */
export function worst(relations: readonly Relation[]): Relation {
	return relations.reduce<Relation>(
		(worse, relation) => (severity.indexOf(relation) > severity.indexOf(worse) ? relation : worse),
		'agree',
	);
}
