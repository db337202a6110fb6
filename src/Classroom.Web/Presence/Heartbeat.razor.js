// Beats for this tab: at once, on every change of visibility, and by the timer of a worker, because the browser slows down
// the timers of a page that was long hidden, and a hidden tab must not flap. This file is page and worker in one.

export function start(component, everyMs, goodbyeUrl, session) {
    const visible = () => document.visibilityState === "visible";

    // While the connection is down a beat fails; the one that follows the reconnection does not.
    const beat = () => void component.invokeMethodAsync("Beat", visible()).then(goesOn => goesOn || stop(), () => { });

    // A closing page can still send this. The server waits a moment before it believes it: it may be a refresh.
    const goodbye = () => void navigator.sendBeacon(
        goodbyeUrl, new Blob([JSON.stringify({ session_id: session })], { type: "application/json" }));

    const worker = new Worker(import.meta.url, { type: "module" });

    function stop() {
        document.removeEventListener("visibilitychange", beat);
        removeEventListener("pageshow", beat);
        removeEventListener("pagehide", goodbye);
        worker.terminate();
    }

    document.addEventListener("visibilitychange", beat);
    addEventListener("pageshow", beat);
    addEventListener("pagehide", goodbye);
    worker.onmessage = beat;
    worker.postMessage(everyMs);
    document.dispatchEvent(new Event("classroom:connected"));
    beat();
    return { beat, stop };
}

if (typeof document === "undefined") {
    onmessage = message => setInterval(() => postMessage(0), message.data);
}
