// Items put in order by dragging: with a mouse anywhere on them, with a finger by their letter, so that a swipe over the rest scrolls the page.
// The others make room at once and the dragged one stays where it is in the document: what stands there is always the order that is seen, and sent.

// Pixels: what is still a tap; how near to the edge of the screen the page scrolls, and how far in each frame. Milliseconds to make room.
const tap = 4, edge = 56, pace = 9, settles = 150;

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const glide = (item, from) => calm.matches || from && item.animate([{ translate: `0 ${from}px` }, { translate: "0 0" }], { duration: settles, easing: "ease-out" });

// mayMove(): whether the sheet takes changes. kept(): the order changed. moved(item): it was put down elsewhere.
export function drags(root, mayMove, kept, moved) {
    let drag;

    function begin(event) {
        const item = event.target.closest("[data-answer=order] [data-index]");
        if (drag || !item || !event.isPrimary || event.button !== 0 || event.target.closest("button") || !mayMove()) return;
        if (event.pointerType !== "mouse" && !event.target.closest("[data-grip]")) return;
        const list = item.parentElement;
        drag = { item, list, pointer: event.pointerId, from: event.clientY, y: event.clientY, at: event.clientY - item.getBoundingClientRect().top, before: [...list.children], shift: 0 };
        list.setPointerCapture(event.pointerId);
    }

    function move(event) {
        if (drag?.pointer !== event.pointerId) return;
        drag.y = event.clientY;
        if (!drag.isOn && Math.abs(drag.y - drag.from) < tap) return;
        if (!drag.isOn) {
            drag.isOn = true;
            drag.item.dataset.dragged = "";
            requestAnimationFrame(scroll);
        }
        follow();
    }

    // Places are those of the layout (offsetTop): what still glides has arrived there.
    function follow() {
        const { item, list, y, at } = drag;
        if (!item.isConnected || !mayMove()) return end();
        const top = Math.max(0, Math.min(y - at - list.getBoundingClientRect().top, list.offsetHeight - item.offsetHeight)), bottom = top + item.offsetHeight;
        const centre = other => other.offsetTop + other.offsetHeight / 2;
        for (let other; ;) {
            if ((other = item.nextElementSibling) && bottom > centre(other)) makeRoom(other, () => item.before(other));
            else if ((other = item.previousElementSibling) && top < centre(other)) makeRoom(other, () => item.after(other));
            else break;
        }
        drag.shift = top - item.offsetTop;
        item.style.translate = `0 ${drag.shift}px`;
    }

    function makeRoom(other, swap) {
        const before = other.offsetTop;
        swap();
        glide(other, before - other.offsetTop);
        kept();
    }

    // A list longer than the screen goes along, as far as there is more of it.
    function scroll() {
        if (!drag?.isOn) return;
        const { top, bottom } = drag.list.getBoundingClientRect();
        const by = drag.y < edge && top < 0 ? -pace : drag.y > innerHeight - edge && bottom > innerHeight ? pace : 0;
        if (by) {
            scrollBy(0, by);
            follow();
        }
        requestAnimationFrame(scroll);
    }

    // Put down where it is seen; or back, when the browser takes the finger for a gesture of its own.
    function end(back) {
        if (!drag) return;
        const { item, list, before, pointer, shift, isOn } = drag;
        drag = undefined;
        if (list.hasPointerCapture(pointer)) list.releasePointerCapture(pointer);
        if (!isOn) return;
        delete item.dataset.dragged;
        item.style.removeProperty("translate");
        if (!item.isConnected) return;
        if (back) {
            list.append(...before);
            kept();
        } else {
            glide(item, shift);
            if (before.some((one, place) => one !== list.children[place])) moved(item);
        }
    }

    const ended = back => event => { if (drag?.pointer === event.pointerId) end(back); };
    root.addEventListener("pointerdown", begin);
    root.addEventListener("pointermove", move);
    root.addEventListener("pointerup", ended(false));
    root.addEventListener("pointercancel", ended(true));
    root.addEventListener("lostpointercapture", ended(true));
    // Nothing else comes of a finger on a letter: no fling, after which the next tap would only be its end, no menu, no going back.
    root.addEventListener("touchstart", event => { if (event.target.closest("[data-answer=order] [data-grip]") && mayMove() && event.cancelable) event.preventDefault(); }, { passive: false });
    root.addEventListener("keydown", event => { if (drag?.isOn && event.key === "Escape") end(true); });
    root.addEventListener("dragstart", event => { if (drag) event.preventDefault(); });
    return { end };
}
