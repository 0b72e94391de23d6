package fr.raccordement.processing;

/**
 * What cannot be done now and can soon; crosses processes where the exception itself would not.
 *
 * @param what does not answer, for the log
 * @param retryAfter how many seconds to wait before trying again
 */
public record Unavailable(String what, int retryAfter) {}
