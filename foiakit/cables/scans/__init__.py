"""Telegrams on paper that OCR programs have read: each place that prints a field has a vote.

numbers   who sent it, and under which number
days      when: the date-time group, the times of receipt
titles    the subject; `senders`: the FM line
reading   from two readings of a file to its telegrams
"""
