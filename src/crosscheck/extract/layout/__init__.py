"""Pages to blocks, sentences and tokens; what is no part of the article is set apart."""
