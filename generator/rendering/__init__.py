"""From views to pages: Markdown with front matter, made by Jinja templates."""
