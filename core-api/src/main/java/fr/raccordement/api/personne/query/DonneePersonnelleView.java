package fr.raccordement.api.personne.query;

import fr.raccordement.api.fiche.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place where an event holds something about a person.
 *
 * @param position of the event in the order of the whole store
 * @param at when it was stored
 * @param objetType the kind of thing, as histories name it
 * @param objetId the thing, as histories name it
 * @param evenement name of the event
 * @param champ where in the event: its field, a position in a list behind a point; {@code acteur}
 *     for who did it
 * @param contact where it is one, or an address for notices
 * @param texte otherwise
 */
public record DonneePersonnelleView(
        long position,
        Instant at,
        String objetType,
        String objetId,
        String evenement,
        String champ,
        @Nullable Contact contact,
        @Nullable String texte) {

    /** Hides the person: a datum may be logged by mistake. */
    @Override
    public String toString() {
        return "DonneePersonnelleView[%d, hidden]".formatted(position);
    }
}
