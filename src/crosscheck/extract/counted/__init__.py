"""What a figure is a figure of: property, subject and group, modality."""
