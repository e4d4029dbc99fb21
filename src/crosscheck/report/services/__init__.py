"""What services for code list as problems at places: SARIF, JUnit, GitHub, GitLab."""
