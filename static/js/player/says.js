// Says over the picture what a key has done, and says it to whoever does not see the picture.
// What stays is said until it is taken back with no words; a key may speak in between.
const LONG = 1_800;

for (const player of document.querySelectorAll("[data-player]")) {
  const place = player.querySelector("[data-says]");
  let staying = "";
  let timer;
  player.addEventListener("player:say", ({ detail }) => {
    if (detail.stays && !detail.words && place.textContent !== staying) {
      staying = ""; // and what a key said is left to its time
      return;
    }
    clearTimeout(timer);
    if (detail.stays) staying = detail.words;
    else timer = setTimeout(() => (place.textContent = staying), LONG);
    const words = detail.stays ? staying : detail;
    if (place.textContent !== words) place.textContent = words;
  });
}
