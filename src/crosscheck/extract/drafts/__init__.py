"""What was found, put into claims: text in our own words, a value that reads back as it was read, a stable id."""
