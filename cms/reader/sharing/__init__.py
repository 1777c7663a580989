"""How readers pass a page on: pictures drawn here, addresses of other services as plain links, text to copy."""
