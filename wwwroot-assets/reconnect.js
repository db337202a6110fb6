// How long to wait before the next try, in milliseconds: soon at first, then slower, and never all pages at once.
const first = 250, factor = 1.6, longest = 5000;

export function retryDelay(attempt, random = Math.random()) {
    return Math.min(first * factor ** attempt, longest) * (0.5 + random);
}
