"""Links by which people without an account read one draft as it was shared, for a while."""
