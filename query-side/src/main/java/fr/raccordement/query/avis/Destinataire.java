package fr.raccordement.query.avis;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** To whom a notice is addressed, as a key by which their notices are found. */
final class Destinataire {

    private static final String UTILISATEUR = "U";
    private static final String ROLE = "R";
    private static final String OF = ":";

    private Destinataire() {}

    /** Those who may read such a thing of the structure. */
    static String partie(Partie partie, String structure) {
        return partie.name() + OF + structure;
    }

    /** One person. */
    static String utilisateur(String login) {
        return UTILISATEUR + OF + login;
    }

    /** Those who have a role at the operator. */
    static String role(Role role) {
        return ROLE + OF + role.name();
    }

    /** Whether what is addressed to the operator is theirs, whichever structure it concerns. */
    static boolean isOfTheOperator(Actor viewer) {
        return !viewer.roles().isEmpty();
    }

    /** The keys of whoever asks, as the projection knows what they hold. */
    static List<String> of(Actor viewer, Sight sight) {
        return Stream.of(
                        Stream.of(utilisateur(viewer.login())),
                        viewer.roles().stream().map(Destinataire::role),
                        Stream.of(Partie.values())
                                .flatMap(
                                        partie ->
                                                sight.structures(partie).stream()
                                                        .map(siret -> partie(partie, siret))))
                .flatMap(keys -> keys)
                .toList();
    }

    /** Whether it is addressed to the viewer, as the events say at this moment. */
    static boolean reaches(String key, Actor viewer, Sight sight) {
        var parts = key.split(OF, 2);
        return switch (parts[0]) {
            case UTILISATEUR -> parts[1].equals(viewer.login());
            case ROLE -> viewer.roles().contains(Role.valueOf(parts[1]));
            default -> sight.sees(new Concern(Partie.valueOf(parts[0]), parts[1]));
        };
    }

    /** The structure whose readers it is addressed to; empty where it is no structure. */
    static Optional<String> structure(String key) {
        var parts = key.split(OF, 2);
        return parts[0].equals(UTILISATEUR) || parts[0].equals(ROLE)
                ? Optional.empty()
                : Optional.of(parts[1]);
    }
}
