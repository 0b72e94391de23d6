package fr.raccordement.api.fiche.query;

import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.FicheKind;
import java.time.Instant;
import java.util.List;

/**
 * A certificate of a fiche in use has lost its trust, or has it again.
 *
 * @param ficheId the fiche
 * @param structure SIRET of the partner
 * @param kind issuer or receiver
 * @param sha256 the certificate
 * @param confiance PERDUE or ETABLIE
 * @param raisons the checks that fail; none where it is trusted again
 * @param at when that was found
 * @param position of its event in the order of the whole store
 */
public record ConfianceChangeView(
        String ficheId,
        String structure,
        FicheKind kind,
        String sha256,
        Confiance confiance,
        List<Controle> raisons,
        Instant at,
        long position) {}
