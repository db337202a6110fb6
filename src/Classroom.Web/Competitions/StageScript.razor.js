// The projector: keys press the buttons that do the same, letters get smaller until everything fits, and a sound tells a new phase.

// What this browser keeps, and whether it is on until somebody says otherwise. Keys of one letter can be switched off: who speaks to a machine types them unawares.
const usually = { sound: false, keys: true };
const tunes = { ready: [[440, 0]], open: [[523, 0], [784, .14]], closed: [[523, 0], [392, .16]], scores: [[523, 0], [659, .12], [784, .24]], finished: [[523, 0], [659, .15], [784, .3], [1047, .45]] };
const smallest = .45;

export function start(here) {
    const stage = here.closest(".stage");
    const listening = new AbortController();
    const on = (target, event, heard) => target.addEventListener(event, heard, { signal: listening.signal });
    let phase = stage.dataset.phase, audio;

    const isOn = what => (localStorage.getItem(`classroom.${what}`) ?? (usually[what] ? "on" : "off")) === "on";

    function play(tune) {
        if (!isOn("sound") || !tune) return;
        audio ??= new AudioContext();
        for (const [pitch, after] of tune) {
            const [tone, volume] = [audio.createOscillator(), audio.createGain()], at = audio.currentTime + after;
            tone.type = "triangle";
            tone.frequency.value = pitch;
            volume.gain.setValueAtTime(.15, at);
            volume.gain.exponentialRampToValueAtTime(.001, at + .35);
            tone.connect(volume).connect(audio.destination);
            tone.start(at);
            tone.stop(at + .4);
        }
    }

    // One screen, whatever is asked. Where pages scroll anyhow, on phones, nothing is made smaller.
    function fit() {
        const main = stage.querySelector("main");
        main.style.removeProperty("--fit");
        shrink(main);
        // What still does not fit is scrolled to, by keys too.
        const scrolls = getComputedStyle(main).overflowY !== "visible" && main.scrollHeight > main.clientHeight + 1;
        if (scrolls) main.tabIndex = 0; else main.removeAttribute("tabindex");
    }

    function shrink(main) {
        if (getComputedStyle(main).overflowY === "visible" || main.querySelector("[data-long]")) return;
        atRest(main, () => {
            const fits = () => main.scrollHeight <= main.clientHeight + 1;
            if (fits()) return;
            let [small, large] = [smallest, 1];
            for (let tried = 0; tried < 6; tried++) {
                const middle = (small + large) / 2;
                main.style.setProperty("--fit", middle);
                if (fits()) small = middle; else large = middle;
            }
            main.style.setProperty("--fit", small);
        });
    }

    // What grows or moves in is measured as it will stand: a step of the podium that has no height yet spills its number over the edge, however
    // small the letters are. Nothing of this is seen, as nothing is drawn in between.
    function atRest(main, measure) {
        const moving = main.getAnimations({ subtree: true })
            .filter(({ effect, playState }) => playState === "running" && Number.isFinite(effect.getComputedTiming().endTime) && !effect.target.closest("count-down"))
            .map(animation => [animation, animation.currentTime]);
        for (const [animation] of moving) animation.currentTime = animation.effect.getComputedTiming().endTime;
        measure();
        for (const [animation, time] of moving) animation.currentTime = time;
    }

    function drawn() {
        for (const button of stage.querySelectorAll("[data-stage][aria-pressed]")) button.ariaPressed = isOn(button.dataset.stage);
        if (phase !== stage.dataset.phase) play(tunes[phase = stage.dataset.phase]);
        fit();
    }

    const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    const press = key => stage.querySelector(`[data-key=${key}]`)?.click();

    on(document, "keydown", event => {
        if (!isOn("keys") || event.repeat || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
        // Keys that the focused control has a use for are its own.
        if (event.target.closest("input, select, textarea, summary, a") || event.key === " " && event.target.closest("button")) return;
        const act = { " ": () => press("advance"), ArrowRight: () => press("advance"), p: () => press("pause"), f: full }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (!act) return;
        event.preventDefault();
        act();
    });
    on(stage, "click", event => {
        const what = event.target.closest("[data-stage]")?.dataset.stage;
        if (what === "full") full();
        if (what in usually) {
            localStorage.setItem(`classroom.${what}`, isOn(what) ? "off" : "on");
            if (what === "sound") play(tunes.open);
            drawn();
        }
    });
    on(document, "click", event => {
        for (const menu of stage.querySelectorAll("details[open]")) if (!menu.contains(event.target) || event.target.closest("button:not([data-stage])")) menu.open = false;
    });

    const watching = new MutationObserver(drawn), sized = new ResizeObserver(fit);
    watching.observe(stage, { subtree: true, childList: true, characterData: true, attributeFilter: ["data-phase"] });
    sized.observe(stage);
    sized.observe(stage.querySelector("main"));
    stage.addEventListener("load", fit, { capture: true, signal: listening.signal });
    // Letters that a later phase needs first come later.
    on(document.fonts, "loadingdone", fit);
    drawn();

    return { stop() { listening.abort(); watching.disconnect(); sized.disconnect(); void audio?.close(); } };
}
