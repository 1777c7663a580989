"""Documents without their authors: each kind is written anew, and what cannot be is refused in words."""
