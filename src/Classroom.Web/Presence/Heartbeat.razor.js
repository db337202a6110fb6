// Beats for this tab: at once, on every change of visibility, and by the timer of a worker, because the browser slows down
// the timers of a page that was long hidden, and a hidden tab must not flap. This file is page and worker in one.

export function start(component, everyMs, goodbyeUrl, session) {
    let leaving = false;
    const visible = () => document.visibilityState === "visible";
    const send = () => void component.invokeMethodAsync("Beat", visible()).then(goesOn => goesOn || stop(), () => { });

    // Over a lost connection Blazor sends nothing and complains on the console. When it is back, the server asks for a beat.
    const beat = () => !leaving && document.documentElement.dataset.connection === "connected" && send();

    // A closing page can still send this. The server waits a moment before it believes it: it may be a refresh.
    // A page that goes is hidden last of all, and must not beat once more for that.
    function goodbye() {
        leaving = true;
        navigator.sendBeacon(goodbyeUrl, new Blob([JSON.stringify({ session_id: session })], { type: "application/json" }));
    }

    function shown() {
        leaving = false;
        beat();
    }

    const worker = new Worker(import.meta.url, { type: "module" });

    function stop() {
        document.removeEventListener("visibilitychange", beat);
        removeEventListener("pageshow", shown);
        removeEventListener("pagehide", goodbye);
        worker.terminate();
    }

    document.addEventListener("visibilitychange", beat);
    addEventListener("pageshow", shown);
    addEventListener("pagehide", goodbye);
    worker.onmessage = beat;
    worker.postMessage(everyMs);
    document.dispatchEvent(new Event("classroom:connected"));
    send();
    return { beat: send, stop };
}

if (typeof document === "undefined") {
    onmessage = message => setInterval(() => postMessage(0), message.data);
}
