"""Threads, reference trees and missing cables as rows and lines."""
