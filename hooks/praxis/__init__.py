"""The domain: practice examples, the data around them, their rules and what is derived from them. Knows no MkDocs."""
