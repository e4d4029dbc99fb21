"""Claims files and source entries, written so that nothing a person wrote is lost."""
