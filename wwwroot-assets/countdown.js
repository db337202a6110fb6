// <count-down from="…" until="…" now="…" style="--duration:20"> counts down in the browser: instants of the server's clock in milliseconds, and
// no message while it runs. The animations are the look's; here they are set to where the server's clock stands.

// What the server's clock is ahead of ours. What comes late makes it look too small, a phone's backlog after a nap by minutes: so the largest counts,
// until the phone's clock is set forward. Then it has left the steady one behind by as much as the server seems to have fallen back; after a nap, in
// which some steady clocks stand still, the server has not.
let ahead = -Infinity, before = drift();
const slack = 1000; // what a message may take, and a clock may be slewed, without anybody having set it

function drift() {
    return Date.now() - performance.timeOrigin - performance.now();
}

function hear(now) {
    const [heard, gone] = [now - Date.now(), drift() - before];
    if (heard > ahead || (gone > slack && heard < ahead - gone + slack)) ahead = heard;
    if (Math.abs(gone) > slack) before += gone;
}

// <server-clock now="…">: for countdowns that are drawn once for many pages, and cannot say it themselves.
class ServerClock extends HTMLElement {
    static observedAttributes = ["now"];

    attributeChangedCallback(name, before, value) {
        if (value) hear(Number(value));
    }
}

class CountDown extends HTMLElement {
    static observedAttributes = ["now", "from", "until", "data-paused"];
    #timer;
    #drawing;

    attributeChangedCallback(name, before, value) {
        if (name === "now" && value) hear(Number(value));
        if (this.isConnected) this.#drawSoon();
    }

    connectedCallback() {
        shown.add(this);
        this.#drawSoon();
    }

    disconnectedCallback() {
        shown.delete(this);
        clearTimeout(this.#timer);
    }

    // Attributes change one after the other; the style beside them, too.
    #drawSoon() {
        this.#drawing ??= Promise.resolve().then(() => {
            this.#drawing = undefined;
            if (this.isConnected) this.draw();
        });
    }

    draw() {
        const [from, until] = [Number(this.getAttribute("from")), Number(this.getAttribute("until"))];
        const left = Math.min(until - from, Math.max(0, until - Date.now() - ahead));
        const gone = Math.ceil((until - from) / 1000) * 1000 - left;
        for (const animation of this.getAnimations({ subtree: true })) animation.currentTime = gone;
        this.toggleAttribute("data-over", left < 20);
        this.#sayAt(left);
    }

    // Twice and not every second: what is left is told to those who listen.
    #sayAt(left) {
        clearTimeout(this.#timer);
        const next = [...this.querySelectorAll("[data-at]")].map(said => [left - Number(said.dataset.at), said]).filter(([wait]) => wait > 0).sort(([a], [b]) => a - b)[0];
        if (!next || "paused" in this.dataset) return;
        this.#timer = setTimeout(() => {
            const status = this.querySelector("[role=status]");
            if (document.visibilityState === "visible") status.textContent = next[1].dataset.said;
            this.draw();
        }, next[0]);
    }
}

const shown = new Set();
const again = () => document.visibilityState === "visible" && shown.forEach(one => one.draw());
document.addEventListener("visibilitychange", again);
document.addEventListener("resume", again);
addEventListener("pageshow", again);
customElements.define("server-clock", ServerClock);
customElements.define("count-down", CountDown);
