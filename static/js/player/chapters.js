// The chapters: marked on the bar, named beside the clock, and one further by a key.
const GRACE = 2; // seconds into a chapter, “back” still means the one before

for (const player of document.querySelectorAll("[data-player]")) {
  const links = [...player.querySelectorAll("[data-chapter]")];
  if (links.length > 1) mark(player, links);
}

function mark(player, links) {
  const video = player.querySelector("video");
  const bar = player.querySelector("[data-marks]");
  const name = player.querySelector("[data-chapter-name]");
  const starts = links.map((link) => Number(link.dataset.seek));
  const here = () => starts.findLastIndex((at) => at <= video.currentTime + 0.05);
  const go = (number) => {
    if (number < 0 || number >= starts.length) return;
    video.currentTime = starts[number];
    player.dispatchEvent(new CustomEvent("player:say", { detail: called(links[number], number) }));
  };
  const deeds = {
    "next chapter": () => go(here() + 1),
    "chapter back": () => go(Math.max(0, here() - (video.currentTime - starts[here()] < GRACE ? 1 : 0))),
  };
  player.addEventListener("player:do", ({ detail: { what } }) => deeds[what]?.());

  video.addEventListener("durationchange", () => {
    if (!Number.isFinite(video.duration)) return;
    const marks = starts.slice(1).map((at) => {
      const mark = document.createElement("i");
      mark.style.left = `${(at / video.duration) * 100}%`;
      return mark;
    });
    bar.replaceChildren(...marks);
  });
  const show = () => {
    const said = called(links[Math.max(0, here())], Math.max(0, here()));
    if (name.textContent !== said) name.textContent = said;
  };
  video.addEventListener("timeupdate", show);
  show();
}

function called(link, number) {
  return `Chapter ${number + 1}, ${link.querySelector("b").textContent}`;
}
