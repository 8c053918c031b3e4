"""How the house is: for the supervisor, for a load balancer, and for Prometheus."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django_q.brokers import get_broker
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from accounts.gate import Request, anyone

urls = ([], "health")
