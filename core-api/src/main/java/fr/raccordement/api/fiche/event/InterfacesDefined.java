package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.InterfaceChoisie;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The interface codes are chosen, replacing the choice before.
 *
 * @param ficheId the fiche
 * @param interfaces the choices, in the order of the codes
 */
@Revision("1")
public record InterfacesDefined(String ficheId, List<InterfaceChoisie> interfaces)
        implements FicheEvent {}
