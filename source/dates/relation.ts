/** How what two sources say relates: the same, both possible, or not both possible. */
export type Relation = 'agree' | 'compatible' | 'differ';
