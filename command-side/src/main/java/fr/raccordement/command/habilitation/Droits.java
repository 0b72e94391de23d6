package fr.raccordement.command.habilitation;

import static fr.raccordement.command.habilitation.EtatHabilitation.ACCORDEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.DEMANDEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.REFUSEE;
import static fr.raccordement.command.habilitation.EtatHabilitation.RETIREE;
import static fr.raccordement.command.habilitation.EtatRattachement.AUCUN;
import static fr.raccordement.command.habilitation.EtatRattachement.DESACTIVE;
import static fr.raccordement.command.habilitation.EtatRattachement.EN_COURS_DE_VALIDATION;
import static fr.raccordement.command.habilitation.EtatRattachement.REFUSE;
import static fr.raccordement.command.habilitation.EtatRattachement.SUPPRIME;
import static fr.raccordement.command.habilitation.EtatRattachement.VALIDE;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one user stands with one structure at a moment; the one fold of the aggregate and of the
 * rights (D-030).
 *
 * @param rattachement whether the user belongs to it
 * @param principal whether the user is its principal manager
 * @param profils where each profile stands that was ever asked for or given
 */
record Droits(
        EtatRattachement rattachement, boolean principal, Map<Profil, EtatHabilitation> profils) {

    static final Droits NONE = new Droits(AUCUN, false, Map.of());

    static Droits after(@Nullable Droits before, HabilitationEvent event) {
        var held = before == null ? NONE : before;
        return switch (event) {
            case RattachementRequested _ -> held.with(EN_COURS_DE_VALIDATION);
            case RattachementValidated _, RattachementReactivated _ -> held.with(VALIDE);
            case RattachementRefused _ -> held.with(REFUSE);
            case RattachementDeactivated _ -> held.with(DESACTIVE);
            case RattachementRemoved _ -> held.removed();
            case HabilitationRequested asked -> held.with(asked.profil(), DEMANDEE);
            case HabilitationGranted granted -> held.with(granted.profil(), ACCORDEE);
            case HabilitationRefused refused -> held.with(refused.profil(), REFUSEE);
            case HabilitationRevoked revoked -> held.with(revoked.profil(), RETIREE);
            case GestionnairePrincipalNamed named -> held.named(named.profils());
            case GestionnairePrincipalRelieved _ ->
                    new Droits(held.rattachement, false, held.profils);
        };
    }

    /** The profiles that count now: those held while the rattachement is valid. */
    Set<Profil> effective() {
        return rattachement == VALIDE ? held() : Set.of();
    }

    boolean hold(Collection<Profil> needed) {
        return Profil.cover(effective(), needed);
    }

    /**
     * Whether the user is the principal manager and belongs to the structure. No history that the
     * commands allow has one who does not; a right is not built on that, and means the same to both
     * sides after any history.
     */
    boolean gestionnairePrincipal() {
        return principal && rattachement == VALIDE;
    }

    EtatHabilitation etat(Profil profil) {
        return profils.getOrDefault(profil, EtatHabilitation.AUCUNE);
    }

    /** The profiles held, of effect or not. */
    Set<Profil> held() {
        return profils.entrySet().stream()
                .filter(it -> it.getValue() == ACCORDEE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Droits with(EtatRattachement etat) {
        return new Droits(etat, principal, profils);
    }

    private Droits with(Profil profil, EtatHabilitation etat) {
        var changed = new EnumMap<Profil, EtatHabilitation>(Profil.class);
        changed.putAll(profils);
        changed.put(profil, etat);
        return new Droits(rattachement, principal, changed);
    }

    private Droits removed() {
        var changed = new EnumMap<Profil, EtatHabilitation>(Profil.class);
        profils.forEach((profil, etat) -> changed.put(profil, etat.removed()));
        return new Droits(SUPPRIME, false, changed);
    }

    /** A principal manager holds the profiles named and no others. */
    private Droits named(Collection<Profil> named) {
        var changed = new EnumMap<Profil, EtatHabilitation>(Profil.class);
        profils.forEach((profil, etat) -> changed.put(profil, etat == ACCORDEE ? RETIREE : etat));
        named.forEach(profil -> changed.put(profil, ACCORDEE));
        return new Droits(VALIDE, true, changed);
    }
}
