package fr.raccordement.query.habilitation;

import static fr.raccordement.api.habilitation.query.HabilitationStatus.ACCORDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.DEMANDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.RETIREE;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.query.jours.Periode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile asked for or given, within a rattachement; public for the codec alone.
 *
 * @param profil what the user may do
 * @param statut where it stands
 * @param motif why it stands there, where a reason was given
 * @param depuis since when it stands there
 * @param periodes when it counted, oldest first
 */
public record ProfilState(
        Profil profil,
        HabilitationStatus statut,
        @Nullable String motif,
        Instant depuis,
        List<Periode> periodes) {

    /** What becomes of it; when it counted is counted by {@link #counting}. */
    ProfilState in(HabilitationStatus changed, @Nullable String why, Instant at) {
        return new ProfilState(profil, changed, why, at, periodes);
    }

    /** Whether it counts from now on is what it did before, or a period begins or ends. */
    ProfilState counting(boolean counts, Instant at) {
        var last = periodes.isEmpty() ? null : periodes.getLast();
        var counted = last != null && last.au() == null;
        if (counts == counted) {
            return this;
        }
        var changed = new ArrayList<>(periodes);
        if (last != null && counted) {
            changed.set(changed.size() - 1, new Periode(last.du(), at));
        } else {
            changed.add(new Periode(at, null));
        }
        return new ProfilState(profil, statut, motif, depuis, List.copyOf(changed));
    }

    boolean held() {
        return statut == ACCORDEE;
    }

    /** What becomes of it with the rattachement that is removed. */
    ProfilState removed(@Nullable String why, Instant at) {
        return held() || statut == DEMANDEE ? in(RETIREE, why, at) : this;
    }
}
