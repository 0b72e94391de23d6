package fr.raccordement.api.avis.query;

import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.habilitation.Profil;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person sees it.
 *
 * @param position of the event that it is derived from, which is its identifier
 * @param genre what it is about
 * @param phrase what happened, in words
 * @param objetType what kind of thing it happened to, as histories name it
 * @param objetId that thing, as histories name it
 * @param structures SIRETs of those that it concerns
 * @param at when
 * @param acteur who
 * @param motif why, where a reason was given
 * @param utilisateur login of the user whom it is about; null where it is about none
 * @param profil what they may do; null where it is about none
 * @param jours how many days are left at most; null where nothing ends
 * @param echeance the day or instant, ISO 8601, at which it does; of what the system tells the
 *     operator, since when it is so
 * @param lu whether it was read, or done by the viewer themselves
 */
public record AvisView(
        long position,
        GenreAvis genre,
        Texte phrase,
        String objetType,
        String objetId,
        List<String> structures,
        Instant at,
        String acteur,
        @Nullable String motif,
        @Nullable String utilisateur,
        @Nullable Profil profil,
        @Nullable Integer jours,
        @Nullable String echeance,
        boolean lu) {

    /** Whatever notices are about, as {@code objetType} names it. */
    public static final List<String> OBJETS =
            List.of(
                    "Fiche",
                    "Delegation",
                    "Habilitation",
                    "CompteTechnique",
                    "RaccordementApi",
                    "Webhooks",
                    "Export",
                    "LettreMorte",
                    "Scellement");
}
