// Runs in every page before its own scripts, and keeps a diary of what the page shows: each value, and when it came.
// A number that is 3, 2, 3 within a tenth of a second is three lines here, and none for who looks once a second.
(() => {
    const shown = {
        count: () => document.querySelector("[data-testid=active-count]")?.textContent,
        connection: () => document.querySelector("[data-testid=connection]")?.dataset.state,
        reconnecting: () => document.querySelector("#reconnect:not([hidden])") ? "yes" : "no",
        seatLost: () => document.querySelector("[data-testid=seat-lost] h1")?.textContent,
    };
    const diary = window.diary = [], last = {};

    function write() {
        for (const what in shown) {
            const value = shown[what]() ?? "";
            if (value !== (last[what] ?? "")) diary.push({ what, value: last[what] = value, at: Date.now() });
        }
    }

    // When something was pressed, which is earlier than whoever steers the browser hears of it, and later than they meant to.
    addEventListener("click", () => diary.push({ what: "press", value: "", at: Date.now() }), { capture: true });

    new MutationObserver(write).observe(document, {
        subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["data-state", "hidden"],
    });
})();
