"""The editor's page: one HTML file that opens offline."""
