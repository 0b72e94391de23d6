package fr.raccordement.api.scellement.query;

/** The public key of the log; answers an optional string, a verifier key of C2SP signed-note. */
public record FindCleDeScellement() {}
