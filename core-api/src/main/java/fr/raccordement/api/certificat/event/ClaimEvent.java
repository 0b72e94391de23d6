package fr.raccordement.api.certificat.event;

/** The catalogue: all that can have happened to what serves one raccordement only (S-18). */
public sealed interface ClaimEvent
        permits CertificatClaimed,
                CertificatReleased,
                ClePubliqueClaimed,
                ClePubliqueReleased,
                CodeApplicationAssigned {
    String ficheId();
}
