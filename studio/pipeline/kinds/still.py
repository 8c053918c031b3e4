"""The picture of a shot, by the service that was chosen for pictures."""

from __future__ import annotations

from studio.pipeline.bench import Bench, Made
from studio.providers.pictures.promise import Wanted


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    service = bench.tools.open("pictures", bench.order.pictures)
    wanted = Wanted(**asked["wanted"])
    picture = service.draw(
        wanted,
        hear=lambda done, words, _picture=None: bench.hear(done, words),
        stop=bench.stop,
    )
    path = bench.folder / f"still.{picture.kind}"
    path.write_bytes(picture.data)
    bench.hear(1.0, f"picture: shot {asked['shot']} by {picture.maker}")
    return Made(path, picture.maker, dict(picture.facts))
