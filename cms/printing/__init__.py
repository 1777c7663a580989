"""Public pages as PDF, where the optional library is installed: what a browser would print, made by the server."""
