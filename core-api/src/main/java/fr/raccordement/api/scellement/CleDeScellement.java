package fr.raccordement.api.scellement;

/**
 * The name and the key of a sealed log.
 *
 * @param origine the name of the log
 * @param cle its public key, as a verifier key of C2SP signed-note
 */
public record CleDeScellement(String origine, String cle) {}
