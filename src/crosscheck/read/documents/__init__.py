"""Files and pages as documents: which kind of file it is, which encoding it has, and where its words are."""
