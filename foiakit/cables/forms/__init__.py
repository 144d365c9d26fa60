"""The forms that telegrams come in, one way of reading each."""
