package fr.raccordement.query.avis;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is stored: one an event, by the position of that, so that a replay gives the same
 * ones. Public for the codec alone.
 *
 * @param version number of the event in the life of the thing
 * @param structures SIRETs of those concerned; of a delegation the third party, then the public
 *     structure
 * @param cles to whom it is addressed
 * @param sha256 the certificate that it is about, where it is about one
 * @param raisons the checks of it that fail, where any do
 * @param cause the name of a constant that says why, where the event has one
 */
public record AvisState(
        @BsonId long position,
        long version,
        GenreAvis genre,
        String objetType,
        String objetId,
        List<String> structures,
        List<String> cles,
        Instant at,
        String acteur,
        @Nullable String motif,
        @Nullable String cause,
        @Nullable String utilisateur,
        @Nullable Profil profil,
        @Nullable Integer jours,
        @Nullable String echeance,
        @Nullable String sha256,
        @Nullable List<Controle> raisons)
        implements Projected {}
