"""The review pages in a real browser: scripts/test --browser runs these."""
