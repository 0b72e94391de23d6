package fr.raccordement.api.acteur;

import fr.raccordement.api.RuleViolatedException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authenticated person or system behind a message.
 *
 * @param login the name that the identity provider vouches for
 * @param roles roles at the operator; empty for users of structures
 */
public record Actor(String login, Set<Role> roles) {

    /** Metadata key of the login; in every stored event. */
    public static final String ACTOR = "actor";

    /** Metadata key of the roles, comma-separated; in commands only. */
    public static final String ROLES = "roles";

    /**
     * Metadata key of the structure acted for: a SIRET, {@link #OPERATEUR}, {@link #SOI_MEME},
     * {@link #DESTINATAIRE} or {@link #SYSTEME}.
     */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** Metadata key of the request that caused it all; in every stored event. */
    public static final String CORRELATION_ID = "correlationId";

    /** Acted for by the operator's roles. */
    public static final String OPERATEUR = "AIFE";

    /** Acted for by whoever asks something for themselves. */
    public static final String SOI_MEME = "soi-meme";

    /** Acted for by the system: whoever reads the mail of an address, by the link in one. */
    public static final String DESTINATAIRE = "destinataire";

    /** Login of the system, which no person can have, and what it acts for. */
    public static final String SYSTEME = "systeme";

    /** The system itself, when it loads reference data or follows a policy. */
    public static final Actor SYSTEM = new Actor(SYSTEME, Set.of(Role.AIFE_ADMIN));

    /** The actor that a message's metadata names. */
    public static Actor from(Map<String, ?> metaData) {
        var login = (String) metaData.get(ACTOR);
        if (login == null) {
            throw new RuleViolatedException(
                    "UNAUTHENTICATED", "Authentification requise.", "Authentication required.");
        }
        var roles = metaData.get(ROLES) instanceof String names ? names : "";
        return new Actor(
                login,
                Arrays.stream(roles.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What a command sent by this actor carries. */
    public Map<String, String> asMetaData() {
        return Map.of(
                ACTOR,
                login,
                ROLES,
                roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")));
    }

    /** Whether this actor is there to look, and changes nothing but by another role. */
    public boolean audits() {
        return roles.contains(Role.AUDITEUR);
    }

    /** Whether this actor sees every structure. */
    public boolean seesEverything() {
        return !roles.isEmpty();
    }
}
