package fr.raccordement.api.fiche.event;

import fr.raccordement.api.reseau.ReseauPesit;
import org.axonframework.serialization.Revision;

/**
 * The network characteristics for PeSIT are set.
 *
 * @param ficheId the fiche
 * @param reseau what the partner filled in
 */
@Revision("1")
public record ReseauPesitDefined(String ficheId, ReseauPesit reseau) implements FicheEvent {}
