// Questions are dragged to their place. The page only shows where one would fall; moving it is the server's.

export function start(list, component) {
    let dragged, target;

    function mark(row, after) {
        if (target) delete target.dataset.drop;
        target = row;
        if (row) row.dataset.drop = after ? "after" : "before";
    }

    list.addEventListener("dragstart", event => {
        dragged = event.target.closest("[data-question]");
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
    });
    list.addEventListener("dragover", event => {
        const row = event.target.closest("[data-question]");
        if (!dragged || !row) return;
        event.preventDefault();
        const box = row.getBoundingClientRect();
        mark(row, event.clientY > box.top + box.height / 2);
    });
    list.addEventListener("drop", event => {
        event.preventDefault();
        if (!dragged || !target) return;
        const others = [...list.children].filter(row => row !== dragged);
        const place = target === dragged ? -1 : others.indexOf(target) + (target.dataset.drop === "after" ? 1 : 0);
        if (place >= 0) component.invokeMethodAsync("Dropped", dragged.dataset.question, place);
    });
    // In a long list the chosen one stays in sight; the page itself does not move.
    function reveal() {
        const row = list.querySelector("[aria-current]")?.getBoundingClientRect(), box = list.getBoundingClientRect();
        if (row) list.scrollTop += Math.min(0, row.top - box.top) + Math.max(0, row.bottom - box.bottom);
    }

    new MutationObserver(reveal).observe(list, { subtree: true, childList: true, attributeFilter: ["aria-current"] });
    list.addEventListener("dragend", () => { mark(); dragged = undefined; });
}
