"""Words to film, as data: the same words and seed give the same film.

    brief     what is asked         →  Brief
    story     what happens          →  Script
    staging   how it is shown       →  Film (scenes, shots, tracks)
    frames    what is seen at t     →  picture
    sound     what is heard         →  samples

Everything here is pure: no Django, no network, no other program; time and seed are
arguments. The vocabulary (`props`, `places`, `actors`, `weather`, `paint.hands`) is one
small function a thing, and `origins` holds every aspect of film as readable data.
"""
