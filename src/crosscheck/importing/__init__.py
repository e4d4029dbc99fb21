"""The flow of `import`: files to records, records to drafts, drafts into a project. Stages meet here."""
