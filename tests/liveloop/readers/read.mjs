// Reads a playlist by two parsers that know nothing of us, and says what each found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2]);
const { parse, setOptions } = require("hls-parser");
const { Parser } = require("m3u8-parser");
const text = readFileSync(0, "utf8");
setOptions({ strictMode: true });
const strict = parse(text);
const lenient = new Parser();
const warned = [];
lenient.on("warn", ({ message }) => warned.push(message));
lenient.push(text);
lenient.end();
const { manifest } = lenient;
const segments = strict.segments ?? [];
const said = {
  strict: strict.variants?.map(({ uri }) => uri) ?? segments.map((each) => each.mediaSequenceNumber),
  lenient:
    manifest.playlists?.map(({ uri }) => uri) ??
    manifest.segments.map((_, n) => manifest.mediaSequence + n),
  begins: segments.map(({ programDateTime }) => programDateTime),
  broken: segments.filter(({ discontinuity }) => discontinuity),
  target: manifest.targetDuration ?? null,
  warned,
};
console.log(JSON.stringify(said));
