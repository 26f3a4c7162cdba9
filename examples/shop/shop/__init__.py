"""The backend of a small online shop: products, orders, mails and a few nightly jobs."""
