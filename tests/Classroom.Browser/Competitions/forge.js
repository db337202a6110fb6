// Runs in a page before its own scripts, and does what a page of ours never does: calls the server's objects with whatever it likes.
(() => {
    const given = [], send = WebSocket.prototype.send;
    let dotNet, held;
    Object.defineProperty(window, "DotNet", {
        configurable: true, get: () => dotNet, set(value) {
            dotNet = value;
            // Every object that the server gives to this page.
            queueMicrotask(() => value.attachReviver((key, one) => {
                if (typeof one?.invokeMethodAsync === "function" && !given.includes(one)) given.push(one);
                return one;
            }));
        },
    });
    WebSocket.prototype.send = function (frame) {
        window.circuit = this;
        if (held) held.push(frame);
        else send.call(this, frame);
    };

    const told = promise => promise.then(said => said?.state ?? "nothing", () => "failed");
    // What each object of the server says to a call; those that do not know the method fail.
    window.call = async (method, ...values) => {
        const said = await Promise.all(given.map(one => told(one.invokeMethodAsync(method, ...values))));
        return said.find(one => one !== "failed") ?? "failed";
    };
    // Calls that leave in one packet.
    window.together = async calls => {
        held = [];
        const answers = calls.map(([method, ...values]) => window.call(method, ...values));
        await new Promise(done => setTimeout(done, 50));
        const frames = held.map(frame => new Uint8Array(frame.buffer ?? frame)), all = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
        frames.reduce((at, frame) => (all.set(frame, at), at + frame.length), 0);
        held = undefined;
        send.call(window.circuit, all);
        return Promise.all(answers);
    };
    window.deep = depth => depth === 0 ? [0] : { choices: window.deep(depth - 1) };
})();
