"""What the page of a twin says of a member that this page's example leaves open."""
