"""Views: records as a person sees them on a terminal. The only place that knows Rich."""
