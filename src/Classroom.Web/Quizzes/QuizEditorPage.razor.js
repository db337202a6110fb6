// A quiz is typed without the mouse. What a key does, the page says: aria-keyshortcuts on the button that does the same.
//   Enter in a line of answers goes to the next one, Alt+Enter marks it as right.

const names = event => [(event.ctrlKey || event.metaKey) && "Control", event.altKey && "Alt", event.shiftKey && "Shift", event.key].filter(Boolean).join("+");

export function start(editor) {
    function press(event) {
        // From page to page the document stays.
        if (!editor.isConnected) return document.removeEventListener("keydown", press);
        if (event.isComposing) return;
        const keys = names(event), line = event.target.closest("[data-line]");
        const button = [...editor.querySelectorAll("[aria-keyshortcuts]")].find(one => one.getAttribute("aria-keyshortcuts") === keys);
        if (button) {
            event.preventDefault();
            // What is typed from now on belongs to the next question and not to this one.
            if (keys === "Control+Enter") document.activeElement.blur();
            button.click();
        } else if (line && keys === "Alt+Enter") {
            event.preventDefault();
            line.closest("[data-row]").querySelector("[data-mark]")?.click();
        } else if (line && keys === "Enter") {
            event.preventDefault();
            const lines = [...line.closest("fieldset").querySelectorAll("[data-line]")], next = lines[lines.indexOf(line) + 1];
            (next ?? line).focus();
            if (!next) line.closest("fieldset").querySelector("[data-add]")?.click();
        }
    }

    document.addEventListener("keydown", press);
    document.dispatchEvent(new Event("classroom:connected"));
}
