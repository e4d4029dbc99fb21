"""Languages as data: one YAML file each, and the types that they are checked against."""
