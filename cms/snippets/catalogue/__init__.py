"""Places of detention and articles of law that a campaign starts from: editors check them and go on with them."""
