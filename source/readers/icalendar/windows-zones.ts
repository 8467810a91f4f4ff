const rows = `
	Dateline:Etc/GMT+12 Hawaiian:Pacific/Honolulu Alaskan:America/Anchorage Pacific:America/Los_Angeles
	US_Mountain:America/Phoenix Mountain:America/Denver Central_America:America/Guatemala Central:America/Chicago
	Canada_Central:America/Regina SA_Pacific:America/Bogota Eastern:America/New_York US_Eastern:America/Indiana/Indianapolis
	Atlantic:America/Halifax SA_Western:America/La_Paz Pacific_SA:America/Santiago Newfoundland:America/St_Johns
	E._South_America:America/Sao_Paulo Argentina:America/Buenos_Aires SA_Eastern:America/Cayenne Greenland:America/Godthab
	Azores:Atlantic/Azores Cape_Verde:Atlantic/Cape_Verde Morocco:Africa/Casablanca GMT:Europe/London Greenwich:Atlantic/Reykjavik
	W._Europe:Europe/Berlin Central_Europe:Europe/Budapest Romance:Europe/Paris Central_European:Europe/Warsaw
	W._Central_Africa:Africa/Lagos Jordan:Asia/Amman GTB:Europe/Bucharest Middle_East:Asia/Beirut Egypt:Africa/Cairo
	Syria:Asia/Damascus E._Europe:Europe/Chisinau South_Africa:Africa/Johannesburg FLE:Europe/Kiev Turkey:Europe/Istanbul
	Israel:Asia/Jerusalem Arabic:Asia/Baghdad Arab:Asia/Riyadh Belarus:Europe/Minsk Russian:Europe/Moscow E._Africa:Africa/Nairobi
	Iran:Asia/Tehran Arabian:Asia/Dubai Azerbaijan:Asia/Baku Georgian:Asia/Tbilisi Caucasus:Asia/Yerevan Afghanistan:Asia/Kabul
	West_Asia:Asia/Tashkent Ekaterinburg:Asia/Yekaterinburg Pakistan:Asia/Karachi India:Asia/Calcutta Sri_Lanka:Asia/Colombo
	Nepal:Asia/Katmandu Central_Asia:Asia/Almaty Bangladesh:Asia/Dhaka Myanmar:Asia/Rangoon SE_Asia:Asia/Bangkok
	China:Asia/Shanghai North_Asia:Asia/Krasnoyarsk Singapore:Asia/Singapore W._Australia:Australia/Perth Taipei:Asia/Taipei
	Tokyo:Asia/Tokyo Korea:Asia/Seoul Cen._Australia:Australia/Adelaide AUS_Central:Australia/Darwin
	E._Australia:Australia/Brisbane AUS_Eastern:Australia/Sydney Tasmania:Australia/Hobart Vladivostok:Asia/Vladivostok
	Central_Pacific:Pacific/Guadalcanal New_Zealand:Pacific/Auckland Fiji:Pacific/Fiji Tonga:Pacific/Tongatapu
`;

const byName: ReadonlyMap<string, string> = new Map(
	rows
		.trim()
		.split(/\s+/)
		.map(row => {
			const [name = '', zone = ''] = row.split(':');
			return [`${name.replaceAll('_', ' ')} Standard Time`.toLowerCase(), zone];
		}),
);

/** The IANA name of a time zone as Windows calls it, such as “Eastern Standard Time”, which programs there write into calendars. */
export function windowsZone(name: string): string | undefined {
	return byName.get(name.toLowerCase());
}
