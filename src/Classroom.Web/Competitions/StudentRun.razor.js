// Answers on their way to the server. Until it has taken or refused one, it is kept in this tab: over a lost connection, over a reload.
// Whether it is late, the server says; and it takes one of each question, so the same may be sent twice, and by two ways.

// Milliseconds after which an answer is tried by the other way.
const patience = 3000;

const isConnected = () => document.documentElement.dataset.connection === "connected";

// What is kept in this tab for one question of a run, by what it is.
export function pocket(run) {
    const key = (what, question) => `classroom:${what}:${run}:${question}`;
    return {
        put(what, question, value) {
            try {
                if (value) sessionStorage.setItem(key(what, question), JSON.stringify(value));
                else sessionStorage.removeItem(key(what, question));
            } catch {
                // No room, or not allowed: then a reload forgets it.
            }
        },
        get(what, question) {
            try {
                return JSON.parse(sessionStorage.getItem(key(what, question)));
            } catch {
                return null;
            }
        },
        questions(what) {
            const begin = key(what, "");
            return Object.keys(sessionStorage).filter(name => name.startsWith(begin)).map(name => name.slice(begin.length));
        },
    };
}

const bytes = new TextEncoder();

// tell(question, state, sentence, draft): what becomes of an answer: saving, offline, received, refused, too-large. largest() is in bytes.
export function outbox(component, run, kept, largest, tell) {
    const waiting = new Map(kept.questions("answer").map(question => [question, kept.get("answer", question)]));
    const underway = new Map();

    // By the circuit; and where that is away, or does not answer, by the door for programs.
    function deliver(of) {
        if (!waiting.has(of) || underway.has(of)) return;
        const [draft, turn, connected] = [waiting.get(of), {}, isConnected()];
        // It would break the connection each time it is tried.
        if (bytes.encode(JSON.stringify(draft)).length > largest()) return done(of, draft, { state: "too-large" });
        underway.set(of, turn);
        const isUnderway = () => underway.get(of) === turn;
        tell(of, connected ? "saving" : "offline");
        if (connected) settle(of, draft, () => component.invokeMethodAsync("Answer", Number(of), draft));
        setTimeout(() => isUnderway() && settle(of, draft, () => knock(of, draft)), connected ? patience : 0);
        setTimeout(() => isUnderway() && again(of), 2 * patience);
    }

    async function knock(of, draft) {
        const reply = await fetch(`api/competitions/${run}/answers/${of}`, {
            method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft),
        });
        if (reply.status === 413) return { state: "too-large" };
        // What is stored may be what another device sent first.
        if (reply.ok) return { state: "received", stored: (await reply.json()).answer };
        return [400, 403, 409, 422].includes(reply.status) ? { state: "refused", sentence: (await reply.json()).detail } : null;
    }

    async function settle(of, draft, send) {
        let said;
        try {
            said = await send();
        } catch {
            // Lost on the way: tried again.
        }
        if (said && waiting.get(of) === draft) done(of, draft, said);
    }

    function done(of, draft, said) {
        drop(of);
        tell(of, said.state, said.sentence, said.stored ?? draft);
    }

    function drop(of) {
        waiting.delete(of);
        underway.delete(of);
        kept.put("answer", of);
    }

    function again(of) {
        underway.delete(of);
        deliver(of);
    }

    return {
        add(of, draft) {
            waiting.set(of, draft);
            kept.put("answer", of, draft);
            deliver(of);
        },
        get: of => waiting.get(of),
        drop,
        again,
        // What was on its way when the connection went is not answered any more.
        all: () => [...waiting.keys()].forEach(again),
    };
}
