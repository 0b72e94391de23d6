package fr.raccordement.query.habilitation;

import static fr.raccordement.api.habilitation.query.HabilitationStatus.ACCORDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.DEMANDEE;
import static fr.raccordement.api.habilitation.query.HabilitationStatus.RETIREE;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile asked for or given, within a rattachement; public for the codec alone.
 *
 * @param profil what the user may do
 * @param statut where it stands
 * @param motif why it stands there, where a reason was given
 * @param depuis since when it stands there
 */
public record ProfilState(
        Profil profil, HabilitationStatus statut, @Nullable String motif, Instant depuis) {

    boolean held() {
        return statut == ACCORDEE;
    }

    /** What becomes of it with the rattachement that is removed. */
    ProfilState removed(@Nullable String why, Instant at) {
        return held() || statut == DEMANDEE ? new ProfilState(profil, RETIREE, why, at) : this;
    }
}
