"""The same text released more than once, and cut differently.

    alignment     which words of two texts are the same words, in order
    hidden        the passages that one text withholds and another shows
    shingles      fingerprints, by which texts that share a passage are found
    stretches     several texts cut at the same places
    readings      whether two stretches differ only by letters that scanners misread
    compared_text a text's words, marks, pages and messages
    comparison    what each of several texts has, lacks, or reads differently
    composite     the fullest text, every span with its record and page
    compared_paragraphs  a comparison in paragraphs and passages, with its sentences

Nothing here opens a database or a file.
"""
