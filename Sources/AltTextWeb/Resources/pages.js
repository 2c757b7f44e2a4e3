// Keys, pages fetched ahead, and news while they happen. Every page works without this file.
"use strict";
(() => {
    const find = (selector, root = document) => root.querySelector(selector);
    const main = () => find("main");

    // -- What happened ---------------------------------------------------------------------------------------------

    const say = (text) => {
        const announcer = find("#announcer");
        announcer.textContent = "";
        // A change that comes later is read even where the words are the same as before.
        setTimeout(() => { announcer.textContent = text; }, 50);
    };

    const note = (kind, text, extras = []) => {
        const notice = document.createElement("p");
        notice.className = `notice ${kind}`;
        if (kind === "problem") notice.setAttribute("role", "alert");
        notice.append(text, ...extras);
        find("#notices").replaceChildren(notice);
        if (kind !== "problem") say(text);
    };

    const link = (address, text) => {
        const anchor = document.createElement("a");
        anchor.href = address;
        anchor.textContent = text;
        return anchor;
    };

    const button = (text, act) => {
        const element = document.createElement("button");
        element.type = "button";
        element.textContent = text;
        element.addEventListener("click", act);
        return element;
    };

    // -- Talking to the server -------------------------------------------------------------------------------------

    const ours = { "AltText-Script": "1" };

    const page = async (address) => {
        const response = await fetch(address, { headers: { ...ours, Accept: "text/html" } });
        if (!response.ok) throw new Error(String(response.status));
        const found = new DOMParser().parseFromString(await response.text(), "text/html");
        // Where it came from in the end: the address asked for may have led on.
        found.origin = response.url;
        return found;
    };

    const post = async (address, fields) => {
        const response = await fetch(address, { method: "POST", headers: { ...ours, Accept: "application/json" }, body: fields });
        const answer = await response.json().catch(() => ({}));
        const problem = answer.error ? answer.error.message : undefined;
        return { status: response.status, kind: response.ok ? "done" : "problem", message: problem, ...answer };
    };

    // Decisions go one after the other, in the order in which they were made.
    let line = Promise.resolve();
    const unsent = [];

    const send = (deed) => {
        line = line.then(() => attempt(deed));
        return line;
    };

    const attempt = async (deed) => {
        let answer;
        try {
            answer = await post(deed.address, deed.fields);
        } catch {
            keep(deed, "There is no connection");
            return;
        }
        if (answer.status === 401) return keep(deed, "You are signed out", link("/sign-in", "Sign in"));
        if (answer.kind === "done") {
            if (deed.isShown) note("done", answer.message);
            else await go(answer.address, { notice: ["done", answer.message] });
            return;
        }
        if (deed.isShown) {
            note("problem", answer.message, [" ", link(answer.address || deed.card, "Go back to it")]);
        } else {
            await go(answer.address || deed.card, { notice: ["problem", answer.message] });
        }
    };

    // What could not be sent is not lost: it waits until somebody has it tried again.
    const keep = (deed, reason, ...extras) => {
        if (!unsent.includes(deed)) unsent.push(deed);
        const count = unsent.length === 1 ? "1 decision is" : `${unsent.length} decisions are`;
        note("problem", `${reason}: ${count} not saved yet. `, [...extras, button("Try again", retry)]);
    };

    const retry = async () => {
        let token;
        try {
            token = (await page("/review")).body.dataset.formToken;
        } catch {
            note("problem", "That did not work yet. ", [link("/sign-in", "Sign in"), button("Try again", retry)]);
            return;
        }
        document.body.dataset.formToken = token;
        for (const deed of unsent.splice(0)) {
            deed.fields.set("form_token", token);
            await send(deed);
        }
    };

    addEventListener("beforeunload", (event) => { if (unsent.length) event.preventDefault(); });
    // Once the connection is back nobody needs to be asked.
    addEventListener("online", () => { if (unsent.length) retry(); });

    // -- From card to card -----------------------------------------------------------------------------------------

    let ahead;

    const lookAhead = async () => {
        ahead = undefined;
        const next = find(".card") && find(".ways a[rel=next]");
        if (!next) return;
        const address = next.href;
        try {
            const found = await page(address);
            if (!find(".ways a[rel=next]") || find(".ways a[rel=next]").href !== address) return;
            const picture = find(".card img", found);
            if (picture) {
                const image = new Image();
                image.sizes = picture.sizes;
                image.srcset = picture.srcset;
            }
            ahead = { address, page: found };
        } catch { /* It is fetched when it is wanted. */ }
    };

    const show = (found, address, { keepsAddress = false, notice } = {}) => {
        document.title = found.title;
        main().replaceChildren(...document.adoptNode(find("main", found)).childNodes);
        // What was fetched ahead belongs to the session that there is now.
        for (const field of document.querySelectorAll("input[name=form_token]")) field.value = document.body.dataset.formToken;
        if (!keepsAddress) history.pushState(null, "", found.origin || address);
        if (notice) note(...notice);
        enhance();
        scrollTo(0, 0);
        focusHeading();
        lookAhead();
    };

    const focusHeading = () => {
        const heading = find("h1");
        if (!heading) return;
        heading.tabIndex = -1;
        heading.focus();
    };

    const go = async (address, options) => {
        if (ahead && ahead.address === new URL(address, location).href) return show(ahead.page, ahead.address, options);
        let found;
        try {
            found = await page(address);
        } catch {
            location.assign(address);
            return;
        }
        show(found, address, options);
    };

    addEventListener("popstate", () => { if (find(".card")) go(location.href, { keepsAddress: true }); });

    const decide = (form, choice) => {
        const fields = new URLSearchParams(new FormData(form));
        fields.set("decision", choice);
        const deed = { address: form.action, fields, card: location.href, isShown: Boolean(ahead) };
        const words = { accept: "Accepting", reject: "Rejecting", decorative: "Marking as decorative" }[choice];
        if (ahead) show(ahead.page, ahead.address, { notice: ["done", `${words} ${find("h1").textContent}…`] });
        else say(`${words}…`);
        send(deed);
    };

    addEventListener("submit", (event) => {
        const form = event.target;
        if (form.matches("[data-decision]")) {
            event.preventDefault();
            decide(form, event.submitter ? event.submitter.value : "accept");
        } else if (form.matches("[data-undo]")) {
            event.preventDefault();
            send({ address: form.action, fields: new URLSearchParams(new FormData(form)), card: location.href, isShown: false });
        }
    });

    addEventListener("click", (event) => {
        const onwards = event.target.closest && event.target.closest(".ways a[rel]");
        if (!onwards || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
        event.preventDefault();
        go(onwards.href);
    });

    // -- Writing ---------------------------------------------------------------------------------------------------

    let pause;

    addEventListener("input", (event) => {
        const box = event.target;
        if (!box.matches || !box.matches("[data-editor]")) return;
        const form = box.form;
        const place = box.closest("[data-box]");
        const count = [...box.value].length;
        find("[data-length]", place).textContent = `${count} character${count === 1 ? "" : "s"}`;
        const accept = find("button[value=accept]", form);
        if (accept) accept.firstChild.textContent = box.value === box.defaultValue ? "Accept " : "Publish as edited ";
        if (!find("[data-findings]", place)) return;
        clearTimeout(pause);
        pause = setTimeout(() => check(box), 400);
    });

    const check = async (box) => {
        const fields = new URLSearchParams({ form_token: document.body.dataset.formToken, text: box.value });
        const language = box.lang || box.form?.elements.language?.value;
        if (language) fields.set("language", language);
        const answer = await post("/review/findings", fields).catch(() => ({}));
        if (!answer.findings) return;
        const list = find("[data-findings]", box.closest("[data-box]"));
        list.replaceChildren(...answer.findings.map((finding) => {
            const item = document.createElement("li");
            item.className = finding.severity;
            const grade = document.createElement("strong");
            grade.textContent = `${finding.severity}: `;
            item.append(grade, finding.message);
            return item;
        }));
    };

    // -- Keys ------------------------------------------------------------------------------------------------------

    const press = (selector) => {
        const target = find(selector);
        if (target) target.click();
        return Boolean(target);
    };

    const edit = () => {
        const editor = find(".editor");
        if (!editor) return false;
        editor.open = true;
        find("textarea", editor).focus();
        return true;
    };

    // An edit is not lost by leaving the box; whoever does not want it any more says so.
    const leave = (box) => {
        find("h1").focus();
        if (box.value === box.defaultValue) return;
        const drop = () => {
            box.value = box.defaultValue;
            box.dispatchEvent(new Event("input", { bubbles: true }));
            note("done", "Your edit is dropped.");
        };
        note("done", "Your edit is still in the box. ", [button("Drop the edit", drop)]);
    };

    const help = () => {
        const list = find("#help");
        if (!list) return false;
        list.open = !list.open;
        find("summary", list).focus();
        return true;
    };

    const cardKeys = {
        a: () => press(".decision button[value=accept]"), r: () => press(".decision button[value=reject]"),
        d: () => press(".decision button[value=decorative]"), e: edit, s: () => press(".ways a[rel=next]"),
        j: () => press(".ways a[rel=next]"), k: () => press(".ways a[rel=prev]"), u: () => press("[data-undo] button"),
        "?": help,
    };

    // In grading, the answer that has the focus is meant; without one, the first that has no grade yet.
    const answers = () => [...document.querySelectorAll(".grades fieldset")];
    const meant = () => {
        const all = answers();
        return all.find((one) => one.contains(document.activeElement))
            || all.find((one) => !find("input[type=radio]:checked", one)) || all[0];
    };
    const move = (step) => {
        const all = answers();
        const target = all[all.indexOf(meant()) + step];
        if (target) (find("input[type=radio]:checked", target) || find("input[type=radio]", target)).focus();
        return true;
    };
    const points = (number) => {
        const answer = meant();
        const choice = answer && find(`input[type=radio][value="${number}"]`, answer);
        if (!choice) return false;
        choice.checked = true;
        choice.focus();
        say(`${find("legend", answer).textContent}: ${choice.parentElement.textContent.trim()}`);
        return true;
    };
    const tick = (name) => {
        const box = meant() && find(`input[data-tick=${name}]`, meant());
        if (!box) return false;
        box.checked = !box.checked;
        say(`${box.parentElement.textContent.trim()}: ${box.checked ? "yes" : "no"}`);
        return true;
    };
    const gradeKeys = {
        0: () => points(0), 1: () => points(1), 2: () => points(2), 3: () => points(3), 4: () => points(4), 5: () => points(5),
        a: () => points(5), b: () => points(4), c: () => points(3), d: () => points(2), e: () => points(1), f: () => points(0),
        j: () => move(1), k: () => move(-1), r: () => tick("repetition"), h: () => tick("hallucination"),
        m: () => tick("mood"), s: () => press("[data-skip]"), "?": help,
        Enter: () => { find(".grades").requestSubmit(); return true; },
    };

    const areOn = () => localStorage.getItem("keys") !== "off";

    addEventListener("keydown", (event) => {
        const target = event.target;
        if (target.matches && target.matches("textarea")) {
            if (event.key === "Escape") leave(target);
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) press(".decision button[value=accept]");
            return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat || !areOn()) return;
        if (target.matches && target.matches("input:not([type=radio], [type=checkbox]), select")) return;
        const isGrading = Boolean(find(".grades"));
        if (event.key === "Enter" && target.matches && !target.matches("body, h1, input, main")) return;
        const keys = isGrading ? gradeKeys : find(".card") ? cardKeys : {};
        const act = Object.hasOwn(keys, event.key) && keys[event.key];
        if (act && act()) event.preventDefault();
    });

    addEventListener("change", (event) => {
        if (event.target.id !== "keys-on") return;
        localStorage.setItem("keys", event.target.checked ? "on" : "off");
        say(event.target.checked ? "The keys work." : "The keys do nothing.");
    });

    // -- What only works with a script -----------------------------------------------------------------------------

    const enhance = () => {
        const choice = find("#keys-on");
        if (choice) {
            choice.checked = areOn();
            choice.closest("[hidden]")?.removeAttribute("hidden");
        }
    };

    const follow = (board) => {
        const source = new EventSource(board.dataset.progress);
        source.addEventListener("progress", (event) => {
            const news = JSON.parse(event.data);
            for (const [name, value] of Object.entries(news)) {
                for (const place of document.querySelectorAll(`[data-value="${CSS.escape(name)}"]`)) {
                    if (place.localName === "progress") place.value = value;
                    else if (place.textContent !== value) place.textContent = value;
                }
            }
        });
    };

    // What goes on at the server: the page is fetched until that is over.
    const watch = async () => {
        const place = find("[data-live]");
        if (!place) return;
        await new Promise((resume) => { setTimeout(resume, 1000); });
        let found;
        try {
            found = await page(location.href);
        } catch {
            watch();
            return;
        }
        const words = (root) => find("[role=status]", root)?.textContent;
        const hadFocus = main().contains(document.activeElement) && document.activeElement !== main();
        const before = words(main());
        if (find("[data-live]", found)) {
            if (place.isConnected) place.replaceWith(document.adoptNode(find("[data-live]", found)));
        } else {
            main().replaceChildren(...document.adoptNode(find("main", found)).childNodes);
            if (hadFocus) focusHeading();
        }
        const after = words(main()) || find("main .lead, main .notice")?.textContent;
        if (after && after !== before) say(after);
        watch();
    };

    enhance();
    watch();
    lookAhead();
    const board = find("[data-progress]");
    if (board) follow(board);
})();
