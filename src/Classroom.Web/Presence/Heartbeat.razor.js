// Beats for this tab: at once, on every change of visibility, and by the timer of a worker, because the browser slows down
// the timers of a page that was long hidden, and a hidden tab must not flap. This file is page and worker in one.

let component, goodbyeUrl, session, worker;

const visible = () => document.visibilityState === "visible";

export function beat() {
    // While the connection is down a beat fails; the one that follows the reconnection does not.
    component?.invokeMethodAsync("Beat", visible()).then(goesOn => goesOn || stop(), () => { });
}

export function start(dotnet, everyMs, url, id) {
    stop();
    [component, goodbyeUrl, session] = [dotnet, url, id];
    document.addEventListener("visibilitychange", beat);
    addEventListener("pageshow", beat);
    addEventListener("pagehide", goodbye);
    worker = new Worker(import.meta.url, { type: "module" });
    worker.onmessage = beat;
    worker.postMessage(everyMs);
    document.dispatchEvent(new Event("classroom:connected"));
    beat();
}

export function stop() {
    document.removeEventListener("visibilitychange", beat);
    removeEventListener("pageshow", beat);
    removeEventListener("pagehide", goodbye);
    worker?.terminate();
    worker = component = undefined;
}

// A closing page can still send this. The server waits a moment before it believes it: it may be a refresh.
function goodbye() {
    navigator.sendBeacon(goodbyeUrl, new Blob([JSON.stringify({ session_id: session })], { type: "application/json" }));
}

if (typeof document === "undefined") {
    onmessage = message => setInterval(() => postMessage(0), message.data);
}
