package fr.raccordement.api.avis.event;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Somebody said how they want to be told of their notices.
 *
 * @param utilisateur login
 * @param frequence how soon they are written to
 * @param langue in which language
 * @param roles their roles at the operator then, by which notices of the operator are theirs
 * @param depuis the position of the last event that they are not written to about
 */
@Revision("1")
public record PreferencesAvisDefined(
        String utilisateur,
        FrequenceAvis frequence,
        LangueAvis langue,
        List<Role> roles,
        long depuis)
        implements PreferencesAvisEvent {}
