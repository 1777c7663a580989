"""The rows that delivery keeps."""

from cms.delivery.webhooks.models import Webhook as Webhook
from cms.delivery.webhooks.models import WebhookAttempt as WebhookAttempt
