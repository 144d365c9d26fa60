"""What runs inside the process that reads PDFs. Nothing else imports it."""
