// As bytes, which travel in pieces.
export const textOf = area => new TextEncoder().encode(area.value);
