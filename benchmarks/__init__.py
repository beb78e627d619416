"""How fast the generator starts, reads and builds, each beside something that can be compared with it."""
