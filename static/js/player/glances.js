// Little pictures of the film over its bar, where one points, drags, or has just gone by a key.
const LONG = 1_200;

for (const player of document.querySelectorAll("[data-sheet]")) glance(player);

function glance(player) {
  const video = player.querySelector("video");
  const stage = player.querySelector(".player__stage");
  const bar = player.querySelector(".player__bar");
  const seek = player.querySelector("[data-seekbar]");
  const place = player.querySelector("[data-glance]");
  const [picture, clock] = place.children;
  const [every, count, columns, wide, high] = player.dataset.sheetShape.split(" ").map(Number);
  let timer;

  function show(at) {
    const { duration } = video;
    if (!Number.isFinite(duration) || !(at >= 0)) return;
    const nth = Math.min(count - 1, Math.floor(at / every));
    // The sheet is asked for by whoever looks, not by everybody who opens the page.
    picture.style.backgroundImage = `url("${player.dataset.sheet}")`;
    picture.style.backgroundPosition = `${-(nth % columns) * wide}px ${-Math.floor(nth / columns) * high}px`;
    picture.style.width = `${wide}px`;
    picture.style.height = `${high}px`;
    place.style.setProperty("--at", `${(Math.min(at, duration) / duration) * 100}%`);
    clock.textContent = `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, "0")}`;
    clearTimeout(timer);
    place.hidden = false;
  }
  const hide = () => (place.hidden = true);
  const soon = (at) => {
    show(at);
    timer = setTimeout(hide, LONG);
  };
  bar.addEventListener("pointermove", ({ clientX, pointerType }) => {
    if (pointerType !== "mouse") return;
    const { left, width } = seek.getBoundingClientRect();
    show(Math.min(1, Math.max(0, (clientX - left) / width)) * video.duration);
  });
  bar.addEventListener("pointerleave", hide);
  seek.addEventListener("input", () => soon(Number(seek.value)));
  video.addEventListener("seeking", () => {
    const { activeElement } = stage.ownerDocument;
    if (stage.contains(activeElement) && !bar.matches(":hover")) soon(video.currentTime);
  });
}
