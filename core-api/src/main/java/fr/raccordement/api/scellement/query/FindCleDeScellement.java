package fr.raccordement.api.scellement.query;

import fr.raccordement.api.habilitation.VisibleTo;

/** The public key of the log; answers an optional string, a verifier key of C2SP signed-note. */
@VisibleTo(anyone = true)
public record FindCleDeScellement() {}
