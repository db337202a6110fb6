// Starts Blazor, keeps the page connected, tells the time where something runs smoothly, and draws formulas.
import { retryDelay } from "./reconnect.js";
import "./maths.js";
import "./time.js";
import "./countdown.js";

const patience = 1000; // a drop shorter than this is nobody's business
const dialog = () => document.getElementById("reconnect");
const calm = 6; // tries that are skipped where trying means loading the page anew
let state = "reconnecting", since = 0, attempt = 0, stillborn = false, timer, showing, focused;

function tell(now) {
    document.documentElement.dataset.connection = state = now;
    for (const badge of document.querySelectorAll(".connection")) badge.dataset.state = state;
}

// One that is drawn later, as where a seat was lost, says at once what is so.
customElements.define("connection-badge", class extends HTMLElement {
    connectedCallback() {
        this.dataset.state = state;
    }
});

function show(visible) {
    clearTimeout(showing);
    const box = dialog();
    if (!box || box.hidden !== visible) return;
    box.hidden = !visible;
    for (const frame of document.querySelectorAll(".frame")) frame.inert = visible;
    if (visible) {
        focused = document.activeElement;
        box.querySelector("[data-reconnect=now]").focus();
    } else {
        focused?.focus?.();
    }
}

// A page that keeps what is done meanwhile (data-works-offline) stays in hand, unless it takes long.
function appear() {
    if (state !== "lost" && document.querySelector("[data-works-offline]")) showing = setTimeout(appear, patience);
    else show(true);
}

function down(first = 0) {
    if (since) return;
    [since, attempt] = [Date.now(), first];
    tell("reconnecting");
    showing = setTimeout(appear, patience);
    again();
}

function up() {
    clearTimeout(timer);
    since = 0;
    tell("connected");
    show(false);
}

function again() {
    clearTimeout(timer);
    timer = setTimeout(tryNow, retryDelay(attempt++));
    if (since && Date.now() - since > 30000) tell("lost");
}

let trying = false;
async function tryNow() {
    if (!since || trying) return;
    clearTimeout(timer);
    trying = true;
    try {
        if (!stillborn && await Blazor.reconnect()) return up();
        // The server is there and knows nothing of this page: it was restarted, or we were away too long.
        // Everything that counts is in its records, so a fresh page goes on where this one stopped.
        if ((await fetch("healthz", { cache: "no-store" })).ok) return location.reload();
    } catch {
        // Not there yet.
    } finally {
        trying = false;
    }
    again();
}

// A live page whose very first connection fails has no circuit that could be connected again. Blazor says it only like this.
addEventListener("unhandledrejection", () => {
    if (state === "connected" || since || !document.querySelector(".connection")) return;
    stillborn = true;
    down(calm);
});

document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-reconnect]");
    if (button) button.dataset.reconnect === "now" ? tryNow() : location.reload();
});
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tryNow());
addEventListener("online", tryNow);
document.addEventListener("classroom:connected", up);

// Blazor scrolls to where the skip link leads and leaves the focus where it was.
document.addEventListener("click", event => {
    if (!event.target.closest?.(".skip-link")) return;
    event.preventDefault();
    const main = document.getElementById("main");
    main.tabIndex = -1;
    main.focus();
});

// Copying is the one thing a button does without the server.
document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    try {
        await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
        // Only secure addresses have a clipboard; select what is to be copied instead.
        prompt("", button.dataset.copy);
        return;
    }
    button.dataset.copied = "";
    setTimeout(() => delete button.dataset.copied, 2000);
});

// For times that the server writes, in the zone of whoever reads them.
document.cookie = `classroom.zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)};path=/;max-age=31536000;samesite=lax`;

await Blazor.start({ circuit: { reconnectionHandler: { onConnectionDown: () => down(), onConnectionUp: up } } });
Blazor.addEventListener("enhancedload", () => tell(state));
