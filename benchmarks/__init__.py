"""How much work an answer is: the read API beside another server, on the same content."""
