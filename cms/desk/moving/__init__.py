"""The people of one facility are moved to another: first what would change, then one act."""
