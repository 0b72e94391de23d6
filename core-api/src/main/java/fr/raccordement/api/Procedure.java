package fr.raccordement.api;

/**
 * A command that the program carries out itself rather than an aggregate: it has something done and
 * records no event (D-129).
 */
public interface Procedure {}
