/** What a tag of an event says. An event that happens once to a person has one date, whatever a file tells of it. */
export type EventKind = {readonly name: string; readonly isOnce?: true; readonly isAttribute?: true};

const kinds = (
	names: string,
	more: Omit<EventKind, 'name'> = {},
): readonly (readonly [string, EventKind])[] =>
	names.split(', ').map(each => {
		const [tag = '', ...words] = each.split(' ');
		return [tag, {name: words.join(' '), ...more}];
	});

/** The events and attributes of individuals by their tags. */
export const individualKinds: ReadonlyMap<string, EventKind> = new Map([
	...kinds('BIRT birth, CHR christening, DEAT death, BURI burial, CREM cremation', {isOnce: true}),
	...kinds('ADOP adoption, BAPM baptism, BARM bar mitzvah, BASM bat mitzvah, CHRA adult christening'),
	...kinds('BLES blessing, CONF confirmation, FCOM first communion, ORDN ordination, GRAD graduation'),
	...kinds('CENS census, EMIG emigration, IMMI immigration, NATU naturalisation, PROB probate, WILL will'),
	...kinds(
		'_MILT military service, _ELEC election, _EMPLOY employment, _FNRL funeral, _MISN mission, _DEG degree',
	),
	...kinds('_FUN funeral, _MDCL medical record, _CIRC circumcision, _EXCM excommunication, _ORDI ordinance'),
	...kinds('RETI retirement, EVEN event, BAPL LDS baptism, CONL LDS confirmation, ENDL LDS endowment'),
	...kinds('INIL LDS initiatory, SLGC LDS sealing to parents'),
	...kinds('CAST caste, DSCR description, EDUC education, IDNO identity number, NATI nationality', {
		isAttribute: true,
	}),
	...kinds('NCHI children, NMR marriages, OCCU occupation, PROP property, RELI religion', {
		isAttribute: true,
	}),
	...kinds('RESI residence, SSN social security number, TITL title, FACT fact, _ATTR fact', {
		isAttribute: true,
	}),
]);

/** The events and attributes of families by their tags. */
export const familyKinds: ReadonlyMap<string, EventKind> = new Map([
	...kinds('MARR marriage', {isOnce: true}),
	...kinds(
		'DIV divorce, ANUL annulment, CENS census, DIVF divorce filing, ENGA engagement, MARB marriage banns, EVEN event',
	),
	...kinds('_SEPR separation, _COML common-law marriage'),
	...kinds('MARC marriage contract, MARL marriage licence, MARS marriage settlement, SLGS LDS sealing'),
	...kinds('RESI residence, NCHI children, FACT fact', {isAttribute: true}),
]);
