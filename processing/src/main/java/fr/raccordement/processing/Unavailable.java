package fr.raccordement.processing;

/**
 * What cannot be done now and can soon; crosses processes where the exception itself would not.
 *
 * @param what does not answer, for the log
 */
public record Unavailable(String what) {}
