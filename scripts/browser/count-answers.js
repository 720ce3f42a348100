// Runs in every page of a browser under test, in the world of the extension's own scripts; and in the extension's own pages, where a
// test asks for it. It counts what those scripts have asked and not been told yet, so that a test can wait for the end of it
// (`all-answered.ts`). It changes no question and no answer.
(() => {
  if (globalThis.answers) return;
  let open = 0;
  let tellAsked;
  const asked = new Promise((done) => {
    tellAsked = done;
  });
  let tellSeen;
  const seen = new Promise((done) => {
    tellSeen = done;
  });
  const count = (owner, name) => {
    const ask = owner?.[name];
    if (!ask) return;
    owner[name] = (...given) => {
      open += 1;
      const answer = ask.apply(owner, given);
      if (name === 'sendMessage') tellAsked();
      const end = () => {
        open -= 1;
        if (name === 'sendMessage' && given[0]?.ask === 'seen') tellSeen();
      };
      Promise.resolve(answer).then(end, end);
      return answer;
    };
  };
  const readNothing = chrome.storage.local.get.bind(chrome.storage.local, 'nothing');
  // In Firefox these are two objects, in Chromium one.
  for (const api of new Set([globalThis.chrome, globalThis.browser])) {
    count(api?.runtime, 'sendMessage');
    count(api?.storage?.local, 'get');
    count(api?.scripting, 'executeScript');
  }
  const loaded = new Promise((done) => {
    if (document.readyState === 'complete') done();
    // The first to hear of it: a page may stop every event that it can.
    else addEventListener('load', done, true);
  });
  globalThis.answers = {
    /** Resolves once a script has asked the background something. */
    asked,
    /** Resolves once the background was told, and has noted, that the in-page badge was seen. */
    seen,
    /** Resolves once the page is loaded, its idle moment is over, and nothing that was asked is open. */
    async allIn() {
      await loaded;
      do {
        // What a script puts off to an idle moment comes before this one, and what it reads before that read.
        await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
        await readNothing();
      } while (open > 0);
    },
  };
})();
