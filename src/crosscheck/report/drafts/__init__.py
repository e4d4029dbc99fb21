"""What `extract` and `import` say of what they read."""
