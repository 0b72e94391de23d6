package fr.raccordement.api.personne.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import org.jspecify.annotations.Nullable;

/**
 * What the events hold about a person, oldest first; answers a {@link DonneesPersonnellesView}. By
 * any of the three, at least one; refuses what is none with PERSONNE_CRITERE.
 *
 * @param login with which they act, or are named
 * @param email of a contact, an address for notices or in a text; case counts for nothing
 * @param nom of a contact or in a text, as whole words; case and accents count for nothing
 * @param after position of the last event that was looked at before; -1 for none
 * @param viewer who asks
 */
@VisibleTo(roles = Role.AIFE_ADMIN, otherwise = Otherwise.FORBIDDEN)
public record FindDonneesPersonnelles(
        @Nullable String login,
        @Nullable String email,
        @Nullable String nom,
        long after,
        Actor viewer)
        implements Question {

    /** Hides the person: a question may be logged by mistake. */
    @Override
    public String toString() {
        return "FindDonneesPersonnelles[hidden]";
    }
}
