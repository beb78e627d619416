"""All briefings in one fixed order, the stories among them, and the views that select from them."""
