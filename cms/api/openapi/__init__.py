"""The description of the API (OpenAPI 3.1), made from the declarations, and the page that shows it to people."""
