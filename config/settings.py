"""Django's settings, all derived from the typed ones in `config.env`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.contrib.messages import constants as message_levels
from servestatic.compress import Compressor

from config import addresses, env, guests, logs, secret

HOUSE = env.read()
GUESTS = guests.read()
BASE_DIR = env.ROOT
DATA: Path = HOUSE.data
FRONT = DATA / "front" / "node_modules"
SPEAKERS = DATA / "voices"

SECRET_KEY = (
    secret.strong(HOUSE.secret_key, "PHAROS_SECRET_KEY")
    if HOUSE.secret_key
    else secret.keep(DATA / "secret_key")
)
DEBUG = HOUSE.debug
ALLOWED_HOSTS = addresses.names(HOUSE)
WS_ORIGINS = addresses.origins(HOUSE)
CSRF_TRUSTED_ORIGINS = [each for each in WS_ORIGINS if each.startswith("https://")]

INSTALLED_APPS = [
    "config.apps.House",
    "accounts",
    "compliance",
    "studio",
    "liveloop",
    "arcade",
    "verse",
    "companion",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "channels",
    "csp",
    "django_htmx",
    "django_q",
    "template_partials",
    "config.apps.Admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

# The last one is sync only, and that makes the whole chain sync under ASGI: one hop to
# a thread for each request instead of one for each middleware, twice the requests.
MIDDLEWARE = [
    "config.middleware.RequestId",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "config.middleware.SaneCookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "config.middleware.Problems",
    "accounts.middleware.AtTheWindow",
    "config.pace.Pace",
]

ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["config.tags", "template_partials.templatetags.partials"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.page",
            ],
        },
    }
]

# IMMEDIATE takes the write lock when a transaction begins: two writers then wait for
# each other instead of failing half way (measured: 683 errors in 7,000, against 0).
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA cache_size=-16000;",
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        HOUSE.database_url or f"sqlite:///{DATA / 'db.sqlite3'}",
        # Each request has a thread of its own, so a kept connection serves nobody and
        # waits for its end: ten visitors used up PostgreSQL's hundred (measured).
        conn_max_age=0,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE
    # A file, as in a house: a database in memory has no WAL and locks by the table.
    DATABASES["default"]["TEST"] = {"NAME": DATA / "test.sqlite3"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# "workers" is where the workers leave their sign of life for the web process to find.
CACHES: dict[str, Any] = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # With Django's 300, callers from many addresses would push out each other's
        # counts, and with them the limits.
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    "workers": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "cache",
    },
}
if HOUSE.redis_url:
    redis = {"BACKEND": "config.caching.Redis", "LOCATION": HOUSE.redis_url}
    CACHES = {name: {**redis, "OPTIONS": {}} for name in CACHES}
CHANNEL_LAYERS: dict[str, Any] = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [HOUSE.redis_url]},
    }
    if HOUSE.redis_url
    else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
}
# `retry` must be longer than `timeout`, or a slow job is started a second time while
# the first still runs (measured).
Q_CLUSTER = {
    "name": "pharos",
    "workers": HOUSE.workers,
    "ALT_CLUSTERS": {"gpu": {"workers": max(1, HOUSE.gpu_workers)}},
    "timeout": 600,
    "retry": 660,
    "max_attempts": 3,
    "ack_failures": True,
    "poll": 0.2,
    "catch_up": False,
    "save_limit": 250,
    "guard_cycle": 1,
    "cache": "workers",
    "label": "Jobs",
    **({"redis": HOUSE.redis_url} if HOUSE.redis_url else {"orm": "default"}),
}

STORAGES = {
    "default": addresses.store(HOUSE.storage_url, DATA / "media"),
    "staticfiles": {"BACKEND": "config.statics.Hashed"},
}
MEDIA_ROOT = DATA / "media"
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
# Maps are for whoever takes hls.js apart; packing 3 MB of them took half a minute.
SERVESTATIC_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("fonts/brygada", FRONT / "@fontsource-variable/brygada-1918/files"),
    ("fonts/atkinson", FRONT / "@fontsource-variable/atkinson-hyperlegible-next/files"),
    (
        "fonts/atkinson-mono",
        FRONT / "@fontsource-variable/atkinson-hyperlegible-mono/files",
    ),
    ("vendor/hls", FRONT / "hls.js/dist"),
    ("vendor/htmx", FRONT / "htmx.org/dist"),
    ("vendor/sortable", FRONT / "sortablejs"),
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["config.hashing.Argon2id"]
AUTH_PASSWORD_VALIDATORS = [{"NAME": "accounts.services.passwords.HardToGuess"}]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "accounts.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_FORMS = {
    "login": "accounts.forms.library.SignInForm",
    "reauthenticate": "accounts.forms.library.StillYouForm",
    "change_password": "accounts.forms.library.NewPasswordForm",
}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = HOUSE.step_up_minutes * 60
ACCOUNT_SESSION_REMEMBER = True
# Lockout is django-axes' work, on name and address together; the library's own limit
# stays as the outer fence: for one name from many addresses, and for guessed codes.
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "60/m/ip,10/5m/key"}
MFA_ADAPTER = "accounts.adapter.MfaAdapter"
MFA_FORMS = {
    "activate_totp": "accounts.forms.library.NewAppForm",
    "add_webauthn": "accounts.forms.library.NewPasskeyForm",
    "authenticate": "accounts.forms.library.CodeForm",
    "authenticate_webauthn": "accounts.forms.library.PasskeyForm",
    "edit_webauthn": "accounts.forms.library.RenamePasskeyForm",
    "login_webauthn": "accounts.forms.library.PasskeyAloneForm",
    "reauthenticate": "accounts.forms.library.StillYouCodeForm",
    "reauthenticate_webauthn": "accounts.forms.library.StillYouPasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Pharos"
# Passkeys need a secure context; http://localhost is one, though it is not https.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HOUSE.https

AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "login"
AXES_LOCKOUT_CALLABLE = "accounts.views.locked_out"
AXES_USERNAME_CALLABLE = "accounts.middleware.signing_in_as"
AXES_CLIENT_IP_CALLABLE = "accounts.providers.callers.address_of"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_ENGINE = (
    "django.contrib.sessions.backends.cached_db"
    if HOUSE.redis_url
    else "django.contrib.sessions.backends.db"
)
SESSION_COOKIE_NAME = "pharos_session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HOUSE.https
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "pharos_csrf"
CSRF_FAILURE_VIEW = "config.problems.csrf_failed"
DEVICE_COOKIE = "pharos_device"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if HOUSE.https:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/"]
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "media-src": [SELF, "blob:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "frame-src": [SELF],  # what is played beside a film
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SHUT = "camera geolocation microphone payment usb serial midi hid"
PERMISSIONS_POLICY: dict[str, list[str]] = {name: [] for name in SHUT.split()}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = HOUSE.time_zone
USE_I18N = False
USE_TZ = True
MESSAGE_TAGS = {message_levels.ERROR: "bad", message_levels.SUCCESS: "ok"}
LOGGING = logs.configure(HOUSE.log_level, HOUSE.log_format)
# What a mail would say is said on the page; the account library still renders some.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
SILENCED_SYSTEM_CHECKS = (
    []
    if HOUSE.https
    else [
        # On 127.0.0.1 there is no TLS to redirect to, and a Secure cookie would never
        # come back. With PHAROS_HTTPS=1 all of them are on.
        "security.W004",
        "security.W008",
        "security.W012",
        "security.W016",
    ]
)
