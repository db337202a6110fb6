// <tex-math>E = mc^2</tex-math>, with data-display on a line of its own: a formula, drawn by KaTeX. That is fetched by the first
// formula of a page; where it was not shipped, or the TeX has a mistake, the TeX stays as it is.

const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("katex/katex.css", import.meta.url) });
let katex, fetching;

async function fetchKatex() {
    katex = (await import("./katex/katex.mjs")).default;
}

class Formula extends HTMLElement {
    #tex;
    // Letters that come later, and a page that is turned, change how wide it is.
    #sizes = new ResizeObserver(() => this.reach());

    async connectedCallback() {
        this.#tex ??= this.textContent;
        // From page to page Blazor takes away what is not in the new page's head.
        if (!style.isConnected) document.head.append(style);
        try {
            // Drawn at once where KaTeX is there already: a preview must not flicker while somebody types.
            if (!katex) await (fetching ??= fetchKatex());
            this.draw();
        } catch {
            this.textContent = this.#tex;
        }
    }

    disconnectedCallback() {
        this.#sizes.disconnect();
    }

    draw() {
        katex.render(this.#tex, this, { displayMode: "display" in this.dataset, throwOnError: true, strict: "ignore", maxSize: 20, maxExpand: 200 });
        if (!("display" in this.dataset)) return;
        this.#sizes.disconnect();
        for (const sized of [this, ...this.querySelectorAll(".base")]) this.#sizes.observe(sized);
    }

    // Where it is wider than its box it scrolls by itself, by keys too; what is pressed as a whole has no place to stop inside.
    reach() {
        const scrolls = this.scrollWidth > this.clientWidth && !this.closest("button, a, label");
        for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", this.#tex.trim()]]) {
            if (scrolls) this.setAttribute(name, value); else this.removeAttribute(name);
        }
    }
}

customElements.define("tex-math", Formula);
