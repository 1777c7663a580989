"""How a delivery is signed: the headers of the Standard Webhooks convention."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

from django.utils.crypto import get_random_string, salted_hmac

_SALT: Final = "cms.delivery.webhooks.secret"


def new_seed() -> str:
    """What is stored instead of a secret."""
    return get_random_string(32)


def secret_of(seed: str) -> bytes:
    """The 32 bytes that SECRET_KEY makes of a seed."""
    return salted_hmac(_SALT, seed, algorithm="sha256").digest()


def written(secret: bytes) -> str:
    """A secret as it is given to whoever verifies, like "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"."""
    return f"whsec_{base64.b64encode(secret).decode()}"


def signature(secrets: Iterable[bytes], message_id: str, timestamp: int, body: bytes) -> str:
    """The value of `Webhook-Signature`: one HMAC-SHA256 a secret over "id.timestamp.body", blanks between."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    made = (hmac.new(secret, signed, hashlib.sha256).digest() for secret in secrets)
    return " ".join(f"v1,{base64.b64encode(each).decode()}" for each in made)
