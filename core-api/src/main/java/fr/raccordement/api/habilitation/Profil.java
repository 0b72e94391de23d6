package fr.raccordement.api.habilitation;

import java.util.Collection;

/**
 * What a user may do on behalf of one structure (domain.md section 6). To modify is to consult as
 * well (D-033).
 */
public enum Profil {
    RACCORDEMENT_CONSULTATION,
    RACCORDEMENT_MODIFICATION,
    EDI_RECEPTEUR_CONSULTATION,
    EDI_RECEPTEUR_MODIFICATION,
    EDI_GESTION_CONSULTATION,
    EDI_GESTION_MODIFICATION,
    ORGANISATION_MODIFICATION;

    private static final String CONSULTATION = "_CONSULTATION";
    private static final String MODIFICATION = "_MODIFICATION";

    /** Whether holding this profile is holding the other. */
    public boolean covers(Profil other) {
        return this == other
                || other.name().endsWith(CONSULTATION)
                        && name().equals(other.name().replace(CONSULTATION, MODIFICATION));
    }

    /** Whether holding these profiles is holding all of the others. */
    public static boolean cover(Collection<Profil> held, Collection<Profil> needed) {
        return needed.stream().allMatch(need -> held.stream().anyMatch(it -> it.covers(need)));
    }
}
