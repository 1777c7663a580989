"""What a guardian needs to speak for their wards: texts, cards, addresses, made of disclosed values each time."""
