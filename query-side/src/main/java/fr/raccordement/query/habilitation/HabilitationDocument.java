package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.query.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What one user holds on one structure; public for the codec alone. */
public record HabilitationDocument(
        @BsonId String id,
        long version,
        String structure,
        String utilisateur,
        boolean gestionnairePrincipal,
        List<Profil> profils,
        Instant depuis)
        implements Projected {

    static HabilitationDocument after(HabilitationEvent event, Instant at, long version) {
        return switch (event) {
            case GestionnairePrincipalNamed named ->
                    new HabilitationDocument(
                            new HabilitationId(named.structure(), named.utilisateur()).toString(),
                            version,
                            named.structure(),
                            named.utilisateur(),
                            true,
                            named.profils(),
                            at.truncatedTo(ChronoUnit.MILLIS));
        };
    }

    HabilitationView toView() {
        return new HabilitationView(structure, utilisateur, gestionnairePrincipal, profils, depuis);
    }
}
