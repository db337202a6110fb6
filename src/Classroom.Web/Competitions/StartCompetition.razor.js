// Where the host is: a due date is typed as the clock on that wall shows it.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
