// Two words for time that run in the browser, in its own zone and language: the server sends an instant and never a tick.
//   <elapsed-time since="2026-03-01T10:00:00Z">  → 2 min
//   <local-time at="2026-03-01T10:00:00Z">       → 10:00

const language = () => document.documentElement.lang || undefined;

function elapsed(since) {
    const seconds = Math.max(0, Math.round((Date.now() - Date.parse(since)) / 1000));
    const [value, unit] = seconds < 60 ? [seconds - seconds % 10, "second"]
        : seconds < 3600 ? [Math.floor(seconds / 60), "minute"]
        : seconds < 86400 ? [Math.floor(seconds / 3600), "hour"]
        : [Math.floor(seconds / 86400), "day"];
    return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "short" }).format(value);
}

function localTime(at) {
    const instant = new Date(at), today = new Date().toDateString() === instant.toDateString();
    return new Intl.DateTimeFormat(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" }).format(instant);
}

class Time extends HTMLElement {
    static observedAttributes = ["since", "at"];
    #shown = this.attachShadow({ mode: "open" });

    connectedCallback() { shown.add(this); this.draw(); }
    disconnectedCallback() { shown.delete(this); }
    attributeChangedCallback() { this.draw(); }

    draw() {
        const [since, at] = [this.getAttribute("since"), this.getAttribute("at")];
        this.#shown.textContent = since ? elapsed(since) : at ? localTime(at) : "";
    }
}

const shown = new Set();
setInterval(() => { for (const time of shown) time.draw(); }, 5000);
customElements.define("elapsed-time", class extends Time { });
customElements.define("local-time", class extends Time { });
