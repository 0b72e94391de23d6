package fr.raccordement.api.fiche.event;

import fr.raccordement.api.reseau.ReseauAs2;
import org.axonframework.serialization.Revision;

/**
 * The network characteristics for AS2 are set.
 *
 * @param ficheId the fiche
 * @param reseau what the partner filled in
 */
@Revision("1")
public record ReseauAs2Defined(String ficheId, ReseauAs2 reseau) implements FicheEvent {}
