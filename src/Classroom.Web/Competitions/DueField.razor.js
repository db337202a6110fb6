// The browser knows its zone; the server takes instants.
export function show(field, at) {
    const date = new Date(at);
    field.value = new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

export const read = field => field.value ? new Date(field.value).toISOString() : null;
