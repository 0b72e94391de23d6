package fr.raccordement.api.fiche.query;

import fr.raccordement.api.fiche.FicheKind;
import java.time.Instant;

/**
 * A certificate in use is about to expire.
 *
 * @param ficheId the fiche
 * @param structure SIRET of the partner
 * @param kind issuer or receiver
 * @param sha256 the certificate
 * @param jours how many days are left at most
 * @param expireLe when it expires
 * @param at when that was notified
 * @param position of its event in the order of the whole store
 */
public record CertificatExpiryView(
        String ficheId,
        String structure,
        FicheKind kind,
        String sha256,
        int jours,
        Instant expireLe,
        Instant at,
        long position) {}
