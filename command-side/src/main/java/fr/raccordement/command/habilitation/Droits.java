package fr.raccordement.command.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one user holds on one structure at a moment; the one fold of the aggregate and of the
 * rights.
 *
 * @param gestionnairePrincipal whether the user is its principal manager
 * @param profils the profiles granted, those they cover not repeated
 */
record Droits(boolean gestionnairePrincipal, Set<Profil> profils) {

    static final Droits NONE = new Droits(false, Set.of());

    static Droits after(@Nullable Droits before, HabilitationEvent event) {
        return switch (event) {
            case GestionnairePrincipalNamed named -> new Droits(true, Set.copyOf(named.profils()));
        };
    }

    boolean hold(List<Profil> needed) {
        return Profil.cover(profils, needed);
    }
}
