"""The reviewed artefact: the model of a spec file, and how one is loaded, written and checked."""
