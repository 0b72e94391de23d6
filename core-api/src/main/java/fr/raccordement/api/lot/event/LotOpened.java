package fr.raccordement.api.lot.event;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.TexteLibre;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for one act on many things.
 *
 * @param lotId the identifier, prefix left out
 * @param acte what is done
 * @param ficheId the fiche that delegations are asked for from; null for all other acts
 * @param motif why; null where none was given
 * @param remplace whether the delegations accepted take the place of the receivers before
 * @param elements what it is done to
 * @param demandeur login of whoever asked, in whose name it is done
 * @param roles their roles at the operator when they asked
 */
@Revision("2")
public record LotOpened(
        String lotId,
        ActeDeLot acte,
        @Nullable String ficheId,
        @TexteLibre @Nullable String motif,
        boolean remplace,
        List<ElementDeLot> elements,
        String demandeur,
        List<Role> roles)
        implements LotEvent {}
