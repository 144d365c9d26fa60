"""The head of a telegram, in each of its forms: who sent it, when, to whom, under which number."""
