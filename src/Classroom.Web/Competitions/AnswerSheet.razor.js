// The sheet on which a question is answered: one listener for each event on the page's root, whatever stands in it. What is chosen shows at once;
// it counts when the server has said so (StudentRun.razor.js).
import { drags } from "./OrderSheet.razor.js";
import { outbox, pocket } from "./StudentRun.razor.js";

export function start(component, root) {
    const sheet = () => root.querySelector("[data-answer]");
    const question = () => root.dataset.question;
    const state = () => root.querySelector(".answer-state")?.dataset.state;
    const words = name => root.querySelector(`template[data-for="${name}"]`);
    const kept = pocket(root.dataset.run), answers = outbox(component, root.dataset.run, kept, () => Number(words("too-large").dataset.bytes), told);
    const keepDraft = () => kept.put("draft", question(), read());
    const mayMove = () => root.querySelector("[data-send]")?.disabled === false;
    const drag = drags(root, mayMove, keepDraft, moved);
    let seen = {}, refused = {}, within = false;

    const states = { offline: "saving", "too-large": "refused" };

    function say(name, sentence) {
        const line = root.querySelector(".answer-state");
        if (!line) return;
        line.dataset.state = states[name] ?? name;
        line.replaceChildren(document.importNode(words(name).content, true));
        if (sentence) line.querySelector("[data-sentence]").textContent = sentence;
        // Once the question is closed, the result says what was received.
        line.classList.toggle("visually-hidden", "after" in line.dataset && name === "received");
    }

    // Of a question that is no longer on the page.
    function sayEarlier(of, sentence) {
        const line = root.querySelector("[data-earlier]");
        if (line) line.textContent = line.dataset.earlier.replace("{0}", Number(of) + 1).replace("{1}", () => sentence);
    }

    function read() {
        const on = sheet();
        const options = [...on.querySelectorAll("[data-index]")];
        return on.dataset.answer === "text" ? { text: on.querySelector(".input").value }
            : on.dataset.answer === "order" ? { order: options.map(item => Number(item.dataset.index)) }
            : { choices: options.filter(option => option.getAttribute("aria-pressed") === "true").map(option => Number(option.dataset.index)) };
    }

    // Puts an answer on the sheet; locked, it cannot be changed any more.
    function put(draft, locked) {
        const on = sheet();
        if (!on) return;
        drag.end();
        for (const field of on.querySelectorAll(".input")) {
            const text = draft.text ?? draft.number?.toString();
            if (text !== undefined && field.value !== text) field.value = text;
            field.readOnly = locked;
        }
        if (draft.order) on.append(...draft.order.map(index => on.querySelector(`[data-index="${index}"]`)).filter(item => item));
        if (draft.choices) {
            on.classList.toggle("answered", locked);
            for (const option of on.querySelectorAll("[data-index]")) {
                const pressed = draft.choices.includes(Number(option.dataset.index));
                if (locked || on.dataset.answer === "choices") option.setAttribute("aria-pressed", pressed);
                else option.removeAttribute("aria-pressed");
            }
        }
        for (const button of root.querySelectorAll("[data-answer] button, [data-send]")) button.disabled = locked;
    }

    function send(draft = read()) {
        if (root.dataset.phase !== "open" || !["none", "refused"].includes(state())) return;
        put(draft, true);
        answers.add(question(), draft);
    }

    function told(of, name, sentence, draft) {
        const isRefused = (states[name] ?? name) === "refused";
        if (isRefused) sentence ??= words(name).content.textContent;
        if (name === "received") kept.put("draft", of);
        if (isRefused && (of !== question() || !state())) return sayEarlier(of, sentence);
        if (of !== question() || state() === "received") return;
        if (root.dataset.phase === "open" && (isRefused || name === "received")) put(draft, name === "received");
        refused = isRefused ? { of, sentence } : {};
        say(name, sentence);
    }

    function move(item, up) {
        const other = up ? item.previousElementSibling : item.nextElementSibling;
        if (!other) return;
        const focused = document.activeElement;
        up ? other.before(item) : other.after(item);
        focused?.focus();
        moved(item);
    }

    function moved(item) {
        const list = item.parentElement, place = [...list.children].indexOf(item) + 1;
        root.querySelector("[data-moves]").textContent = list.dataset.moved.replace("{0}", item.querySelector(".shape").textContent.trim()).replace("{1}", place);
        keepDraft();
    }

    function choose(option) {
        const on = sheet();
        if (option.disabled) return;
        if (on.dataset.answer === "choice") return send({ choices: [Number(option.dataset.index)] });
        option.setAttribute("aria-pressed", option.getAttribute("aria-pressed") !== "true");
        keepDraft();
    }

    root.addEventListener("click", event => {
        const button = event.target.closest("button");
        if (!button || button.disabled || !sheet()) return;
        if ("send" in button.dataset) send();
        else if (button.dataset.move) move(button.closest("[data-index]"), button.dataset.move === "up");
        else if ("sign" in button.dataset) {
            const field = sheet().querySelector(".input");
            field.value = /^\s*[-−]/.test(field.value) ? field.value.replace(/^\s*[-−]/, "") : `-${field.value.trimStart()}`;
            field.focus();
            keepDraft();
        } else if (button.matches("[data-index]")) choose(button);
    });

    root.addEventListener("input", () => sheet() && keepDraft());

    // Keys work while the focus is on the question; it is moved there with each.
    root.addEventListener("keydown", event => {
        const on = sheet();
        if (!on || event.altKey || event.metaKey || event.isComposing) return;
        if (event.key === "Enter") {
            if (event.target.matches("button, a") || (event.target.matches("textarea") && !event.ctrlKey) || on.dataset.answer === "choice") return;
            event.preventDefault();
            return send();
        }
        if (event.ctrlKey || event.target.matches("input, textarea")) return;
        const item = event.target.closest("[data-answer=order] [data-index]");
        if (item && mayMove() && ["ArrowUp", "ArrowDown"].includes(event.key)) {
            event.preventDefault();
            return move(item, event.key === "ArrowUp");
        }
        const place = /^[1-8]$/.test(event.key) ? Number(event.key) - 1 : /^[a-h]$/i.test(event.key) ? event.key.toUpperCase().charCodeAt(0) - 65 : -1;
        const option = place >= 0 && on.querySelector(`button[data-index="${place}"]`);
        if (option) {
            option.focus();
            choose(option);
        }
    });
    root.addEventListener("focusin", () => within = true);
    root.addEventListener("focusout", event => { if (event.relatedTarget) within = root.contains(event.relatedTarget); });

    // The server has drawn: another phase, another question, or the same once more.
    function look() {
        const now = { question: question(), phase: root.dataset.phase, sheet: sheet() };
        const [next, came] = [now.question !== seen.question, now.sheet !== seen.sheet || now.phase !== seen.phase];
        seen = now;
        if (came && now.sheet && state() === "received") answers.drop(now.question);
        else if (came && now.sheet) {
            const answer = answers.get(now.question), draft = answer ?? kept.get("draft", now.question);
            if (draft) put(draft, !!answer);
            if (answer) answers.again(now.question);
        } else if (came && refused.of === now.question && state() === "none") say("refused", refused.sentence);
        if (next) root.querySelector("[data-earlier]")?.replaceChildren();
        if (next && now.question !== undefined) {
            scrollTo(0, 0);
            root.querySelector(".prompt")?.focus({ preventScroll: true });
        } else if (within && document.activeElement === document.body) {
            root.querySelector(".prompt, h1")?.focus({ preventScroll: true });
        }
    }

    new MutationObserver(look).observe(root, { childList: true, attributes: true, attributeFilter: ["data-question", "data-phase"] });
    const connection = new MutationObserver(() => root.isConnected ? answers.all() : connection.disconnect());
    connection.observe(document.documentElement, { attributes: true, attributeFilter: ["data-connection"] });
    look();
    answers.all();
}
