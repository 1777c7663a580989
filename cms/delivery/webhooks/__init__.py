"""Webhooks: signed word to other people's programs that the public content has changed, and nothing else."""
