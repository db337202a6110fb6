// <tex-math>E = mc^2</tex-math>, with data-display on a line of its own: a formula, drawn by KaTeX. That is fetched by the first
// formula of a page; where it was not shipped, or the TeX has a mistake, the TeX stays as it is.

const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("katex/katex.css", import.meta.url) });
let katex, fetching;

async function fetchKatex() {
    katex = (await import("./katex/katex.mjs")).default;
}

class Formula extends HTMLElement {
    #tex;

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

    draw() {
        katex.render(this.#tex, this, { displayMode: "display" in this.dataset, throwOnError: true, strict: "ignore", maxSize: 20, maxExpand: 200 });
    }
}

customElements.define("tex-math", Formula);
