"""What a maintainer runs once in a while; nothing of a build or a test needs it."""
