package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import org.axonframework.serialization.Revision;

/**
 * A draft exists.
 *
 * @param ficheId the fiche
 * @param structure SIRET of the partner
 * @param kind issuer or receiver
 * @param environnement the platform to connect to
 */
@Revision("1")
public record FicheCreated(
        String ficheId, String structure, FicheKind kind, Environnement environnement)
        implements FicheEvent {}
