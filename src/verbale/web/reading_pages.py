"""The pages of documents."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
