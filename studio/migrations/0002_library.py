from __future__ import annotations

from typing import Any

from django.db import migrations, models


def fold(apps: Any, schema_editor: Any) -> None:
    from studio.models.film import folded

    for tag in apps.get_model("studio", "Tag").objects.all():
        tag.folded = folded(tag.name)[:80]
        tag.save(update_fields=["folded"])
    for film in apps.get_model("studio", "Film").objects.all():
        film.named = folded(f"{film.title} {film.description} {film.prompt}")
        film.save(update_fields=["named"])


class Migration(migrations.Migration):
    dependencies = [("studio", "0001_initial")]

    operations = [
        migrations.RemoveConstraint(model_name="tag", name="one_tag"),
        migrations.AddField(
            model_name="film",
            name="named",
            field=models.TextField(blank=True, default="", editable=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="film",
            name="said",
            field=models.TextField(blank=True, default="", editable=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="tag",
            name="folded",
            field=models.CharField(default="", editable=False, max_length=80),
            preserve_default=False,
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="tag",
            constraint=models.UniqueConstraint(
                fields=("family", "folded"), name="one_tag"
            ),
        ),
    ]
